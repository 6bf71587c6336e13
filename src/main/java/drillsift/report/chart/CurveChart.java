package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which share of people had reacted by when, on a logarithmic time axis. Its height is that of the
 * largest share, to a round number.
 *
 * @param steps ascending
 * @param ticks under the axis
 * @param lateFrom seconds; later reactions lie in a tinted band named {@code lateLabel}
 */
public record CurveChart(
        List<Step> steps,
        List<Tick> ticks,
        Optional<Mark> firstReport,
        Optional<Mark> median,
        long lateFrom,
        String lateLabel,
        String alternative)
        implements Chart {

    /**
     * @param seconds from sending
     * @param share of people who had reacted by then, 0 to 1
     */
    public record Step(long seconds, double share) {}

    public record Tick(long seconds, String name) {}

    public record Mark(long seconds, String label) {}

    private static final double FIRST = 60;
    private static final double LAST = 3 * 86_400;
    private static final double LEFT = 32;
    private static final double RIGHT = 17;
    private static final double TOP = 16;
    private static final double BELOW = 18;
    private static final double LABEL_GAP = 3;
    private static final double LABEL_HEIGHT = 16;

    @Override
    public void draw(Pen pen, double width, double height) {
        if (steps.isEmpty()) {
            return;
        }
        new Drawing(pen, width - RIGHT, height - BELOW).draw();
    }

    private final class Drawing {

        private final Pen pen;
        private final double right;
        private final double bottom;
        private final int top = Axis.top(100 * steps.get(steps.size() - 1).share());

        Drawing(Pen pen, double right, double bottom) {
            this.pen = pen;
            this.right = right;
            this.bottom = bottom;
        }

        void draw() {
            pen.rectangle(x(lateFrom), TOP, right - x(lateFrom), bottom - TOP, Palette.BAND);
            pen.text(lateLabel, right - 4, bottom - 6, Anchor.RIGHT, Ink.AXIS);
            for (int percent = 0; percent <= top; percent += Axis.step(top)) {
                boolean axis = percent == 0;
                double y = y(percent);
                pen.line(LEFT, y, right, y, axis ? Palette.MACHINE : Palette.RULE, 0.6);
                boolean isLast = percent + Axis.step(top) > top;
                String text = isLast ? percent + "%" : String.valueOf(percent);
                pen.text(text, LEFT - 5, y + 3, Anchor.RIGHT, Ink.AXIS);
            }
            ticks.forEach(this::tick);
            firstReport.ifPresent(this::firstReport);
            median.ifPresent(this::median);
            pen.polyline(points(), Palette.REACTION, 1.8, false);
        }

        private void tick(Tick tick) {
            double x = x(tick.seconds());
            pen.line(x, bottom, x, bottom + 3, Palette.MACHINE, 0.6);
            pen.text(tick.name(), x, bottom + 13, Anchor.MIDDLE, Ink.AXIS);
        }

        private void firstReport(Mark mark) {
            double x = x(mark.seconds());
            pen.line(x, TOP - 4, x, above(x), Palette.REFERENCE, 1.5);
            Ink ink = new Ink(8.5f, true, Palette.REFERENCE);
            boolean fits = x + ink.width(mark.label()) < right;
            pen.text(mark.label(), fits ? x + 4 : x - 4, TOP - 5, side(fits), ink);
        }

        private void median(Mark mark) {
            double x = x(mark.seconds());
            pen.dashedLine(LEFT, y(50), x, y(50), Palette.INK, 0.7);
            pen.dashedLine(x, y(50), x, Math.max(y(50), above(x)), Palette.INK, 0.7);
            boolean fits = x + Ink.LABEL.width(mark.label()) + 6 < right;
            pen.text(mark.label(), fits ? x + 6 : x - 6, y(50) + 12, side(fits), Ink.LABEL);
        }

        /** Where a line down to the axis has to end, so that it does not cross the band's name. */
        private double above(double x) {
            double from = right - 4 - Ink.AXIS.width(lateLabel) - LABEL_GAP;
            return x > from && x < right ? bottom - LABEL_HEIGHT : bottom;
        }

        private Anchor side(boolean right) {
            return right ? Anchor.LEFT : Anchor.RIGHT;
        }

        private List<Point2D> points() {
            List<Point2D> points = new ArrayList<>();
            points.add(new Point2D.Double(LEFT, bottom));
            double lastX = LEFT;
            double lastY = bottom;
            for (Step step : steps) {
                double x = x(step.seconds());
                double y = y(100 * step.share());
                if (x - lastX > 0.2) {
                    points.add(new Point2D.Double(lastX, lastY));
                    points.add(new Point2D.Double(x, lastY));
                    lastX = x;
                }
                lastY = y;
            }
            points.add(new Point2D.Double(lastX, lastY));
            points.add(new Point2D.Double(right, lastY));
            return points;
        }

        private double x(double seconds) {
            double inside = Math.max(FIRST / 2, Math.min(LAST, seconds));
            double share = Math.log(inside / (FIRST / 2)) / Math.log(LAST / (FIRST / 2));
            return LEFT + (right - LEFT) * share;
        }

        private double y(double percent) {
            return bottom - (bottom - TOP) * percent / top;
        }
    }
}
