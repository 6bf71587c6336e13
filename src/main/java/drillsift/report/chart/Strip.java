package drillsift.report.chart;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table of rates: a dot on its interval, against the company's rate. Grid lines run
 * the full height, so that rows on end look like one chart.
 *
 * @param axisTop percent at the right edge; 0 draws nothing
 * @param company the company's rate; empty when it cannot be shown
 * @param value empty when nothing may be shown: then there is a band without a point or nothing
 */
public record Strip(
        int axisTop,
        Optional<Double> company,
        Optional<Value> value,
        boolean report,
        boolean stands,
        String alternative)
        implements Chart {

    /** Percent with the limits of its interval. */
    public record Value(double percent, double low, double high) {}

    private static final double BAR = 6.5;
    private static final double ARROW = 6;

    /**
     * @param stands whether the row differs from the company by rule: then it is coloured
     */
    public Strip {
        alternative = alternative == null ? "" : alternative;
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        if (axisTop == 0) {
            return;
        }
        for (int tick = 0; tick <= axisTop; tick += Axis.step(axisTop)) {
            double x = x(tick, width);
            Color color = tick == 0 ? Palette.MACHINE : Palette.RULE;
            pen.line(x, 0, x, height, color, 0.6);
        }
        company.ifPresent(rate -> company(pen, x(rate, width), height));
        value.ifPresent(shown -> value(pen, shown, width, height / 2));
    }

    private static void company(Pen pen, double x, double height) {
        pen.dashedLine(x, 0, x, height, Palette.INK, 0.7);
    }

    private void value(Pen pen, Value shown, double width, double middle) {
        double low = x(shown.low(), width);
        boolean beyond = shown.high() > axisTop;
        double high = beyond ? width - ARROW : x(shown.high(), width);
        pen.roundBar(low, middle - BAR / 2, Math.max(BAR, high - low), BAR, band());
        if (beyond) {
            arrow(pen, high, width, middle);
        }
        double x = x(shown.percent(), width);
        Color color = stands ? strong() : plain();
        if (report) {
            pen.square(x, middle, 3.3, color, !stands);
        } else {
            pen.circle(x, middle, 3.7, color, !stands);
        }
    }

    /** The interval goes on beyond the axis. */
    private void arrow(Pen pen, double from, double tip, double middle) {
        pen.rectangle(from - BAR, middle - BAR / 2, BAR, BAR, band());
        List<Point2D> head =
                List.of(
                        new Point2D.Double(from, middle - BAR / 2 - 1.5),
                        new Point2D.Double(tip, middle),
                        new Point2D.Double(from, middle + BAR / 2 + 1.5));
        pen.area(head, band());
    }

    private Color band() {
        if (!stands) {
            return Palette.MACHINE_TINT;
        }
        return report ? Palette.REPORT_TINT : Palette.REACTION_TINT;
    }

    private Color strong() {
        return report ? Palette.REPORT : Palette.REACTION;
    }

    private static Color plain() {
        return Palette.RECORDS;
    }

    private double x(double percent, double width) {
        return Axis.INSET + (width - 2 * Axis.INSET) * percent / axisTop;
    }
}
