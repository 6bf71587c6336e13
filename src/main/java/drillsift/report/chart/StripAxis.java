package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.util.Optional;

/**
 * The head of a column of strips: ticks, and the company's rate by name.
 *
 * @param axisTop percent at the right edge; 0 draws nothing
 * @param companyLabel such as {@code 全社 12.8%}
 */
public record StripAxis(
        int axisTop, Optional<Double> company, String companyLabel, String alternative)
        implements Chart {

    /** The axis that holds all intervals of a column. */
    public static int topFor(double highest) {
        return Axis.top(highest);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        if (axisTop == 0) {
            return;
        }
        for (int tick = 0; tick <= axisTop; tick += Axis.step(axisTop)) {
            double x = x(tick, width);
            pen.line(x, height - 3, x, height, Palette.MACHINE, 0.6);
            String text = tick + Axis.step(axisTop) > axisTop ? tick + "%" : String.valueOf(tick);
            double middle = Math.min(x, width - Ink.AXIS.width(text) / 2); // 100% is a wide one
            pen.text(text, middle, height - 6, Anchor.MIDDLE, Ink.AXIS);
        }
        company.ifPresent(rate -> name(pen, x(rate, width), width));
    }

    private void name(Pen pen, double x, double width) {
        double half = Ink.STRONG.width(companyLabel) / 2;
        double middle = Math.max(Axis.INSET + half, Math.min(width - half, x));
        pen.text(companyLabel, middle, 9, Anchor.MIDDLE, new Ink(8.5f, true, Palette.INK));
    }

    private double x(double percent, double width) {
        return Axis.INSET + (width - 2 * Axis.INSET) * percent / axisTop;
    }
}
