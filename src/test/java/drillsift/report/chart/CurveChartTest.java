package drillsift.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.report.ReportEngine;
import drillsift.report.chart.CurveChart.Mark;
import drillsift.report.chart.CurveChart.Step;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The name of the band of late reactions is crossed by no line. */
class CurveChartTest {

    private static final int WIDTH = 350;
    private static final int HEIGHT = 180;
    private static final int HOUR = 3600;

    /** Dots of the green line of the first report, from a height of the picture on. */
    private static long dots(int hours, int from) {
        new ReportEngine(Map.of()); // prepares fonts
        CurveChart chart =
                new CurveChart(
                        List.of(new Step(HOUR, 0.4), new Step(20L * HOUR, 1)),
                        List.of(),
                        Optional.of(new Mark((long) hours * HOUR, "x")),
                        Optional.empty(),
                        4L * HOUR,
                        "After 4 hours",
                        "");
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        chart.draw(new Pen(graphics), WIDTH, HEIGHT);
        graphics.dispose();
        long found = 0;
        for (int y = from; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                found += image.getRGB(x, y) == Palette.REFERENCE.getRGB() ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void a_late_first_report_ends_above_the_name_of_the_band() {
        int name = HEIGHT - 18 - 15;

        assertThat(dots(30, 0)).isPositive();
        assertThat(dots(30, name)).isZero();
        assertThat(dots(2, name)).as("down to the axis elsewhere").isPositive();
    }
}
