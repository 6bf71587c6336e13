package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One department's lines over the rounds, small enough to stand beside many others on one scale.
 * Report dashed with squares, main measure solid with circles; the company's main measure in grey.
 *
 * @param rounds names under the axis, at least one
 * @param series two lines; a round without a value interrupts its line
 * @param company main measure of everybody, one value per round
 * @param top of the axis in percent, the same for all charts of a page
 */
public record SmallTrend(
        List<String> rounds,
        List<Line> series,
        List<Optional<Double>> company,
        int top,
        String alternative)
        implements Chart {

    /**
     * @param report drawn as report rate
     * @param points in percent, one per round
     * @param hollow whether a round's point must not be compared with the one before it
     */
    public record Line(boolean report, List<Optional<Double>> points, List<Boolean> hollow) {}

    private static final double LEFT = 22;
    private static final double RIGHT = 6;
    private static final double TOP = 6;
    private static final double BELOW = 13;
    private static final int MOST_NAMES = 6;
    private static final double MARKER = 2.4;
    private static final Ink NAME = new Ink(7.5f, false, Palette.QUIET);

    @Override
    public void draw(Pen pen, double width, double height) {
        new Drawing(pen, width, height).draw();
    }

    /** One drawing with its measures. */
    private final class Drawing {

        private final Pen pen;
        private final double right;
        private final double bottom;

        Drawing(Pen pen, double width, double height) {
            this.pen = pen;
            this.right = width - RIGHT;
            this.bottom = height - BELOW;
        }

        void draw() {
            axis();
            line(company, Palette.MACHINE_TINT, 1.2, false);
            for (Line one : series) {
                line(one.points(), color(one), 1.3, one.report());
            }
            IntStream.range(0, rounds.size()).forEach(this::markers);
        }

        private void axis() {
            for (int part = 0; part <= 2; part++) {
                double percent = top * part / 2.0;
                pen.line(LEFT, y(percent), right, y(percent), Palette.RULE, 0.5);
                if (part != 1) {
                    String label = part == 0 ? "0" : top + "%";
                    pen.text(label, LEFT - 3, y(percent) + 2.7, Anchor.RIGHT, NAME);
                }
            }
            int step = (rounds.size() + MOST_NAMES - 1) / MOST_NAMES;
            for (int i = 0; i < rounds.size(); i += step) {
                pen.text(rounds.get(i), x(i), bottom + 10, Anchor.MIDDLE, NAME);
            }
        }

        private void line(
                List<Optional<Double>> points, Color color, double width, boolean dashed) {
            List<Point2D> run = new ArrayList<>();
            for (int i = 0; i < points.size(); i++) {
                if (points.get(i).isPresent()) {
                    run.add(new Point2D.Double(x(i), y(points.get(i).get())));
                } else {
                    pen.polyline(run, color, width, dashed);
                    run.clear();
                }
            }
            pen.polyline(run, color, width, dashed);
        }

        private void markers(int round) {
            List<Optional<Double>> heights =
                    series.stream().map(one -> one.points().get(round).map(this::y)).toList();
            List<Double> aside = MarkerPlacement.aside(heights, MARKER);
            for (int i = 0; i < series.size(); i++) {
                if (heights.get(i).isPresent()) {
                    Line one = series.get(i);
                    double x = x(round) + aside.get(i);
                    boolean hollow = one.hollow().get(round);
                    if (one.report()) {
                        pen.square(x, heights.get(i).get(), 2.2, color(one), hollow);
                    } else {
                        pen.circle(x, heights.get(i).get(), MARKER, color(one), hollow);
                    }
                }
            }
        }

        private double x(int round) {
            double step = (right - LEFT) / rounds.size();
            return LEFT + step * (round + 0.5);
        }

        private double y(double percent) {
            return bottom - (bottom - TOP) * percent / top;
        }
    }

    private static Color color(Line line) {
        return line.report() ? Palette.REPORT : Palette.REACTION;
    }
}
