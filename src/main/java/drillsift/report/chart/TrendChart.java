package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.awt.Color;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rates over rounds, each with its interval as a band. Hollow points must not be compared with the
 * one before them.
 *
 * @param columns one per round
 * @param series at most two: reports dashed with squares, reactions solid with circles
 */
public record TrendChart(List<Column> columns, List<Series> series, String alternative)
        implements Chart {

    /** The words under the axis. */
    public record Column(String name, String people, String difficulty) {}

    /**
     * @param report whether it is the report rate
     * @param points one per column; empty where nothing may be shown
     */
    public record Series(String name, boolean report, List<Optional<Point>> points) {

        Color color() {
            return report ? Palette.REPORT : Palette.REACTION;
        }
    }

    /**
     * @param percent 0 to 100; low and high are the limits of its interval
     */
    public record Point(double percent, double low, double high, boolean hollow, String label) {}

    private static final double LEFT = 34;
    private static final double TOP = 19;
    private static final double BELOW = 56;
    private static final double LABEL_ROOM = 18; // under the axis, for labels of low points
    private static final Ink NAME = new Ink(10, true, Palette.INK);
    private static final double NAME_GAP = 8;
    private static final double MARKER = 4;
    private static final double WORDS_APART = 6;
    private static final double EDGE = 0.7;
    private static final double WHISKER = 10;
    private static final Ink VALUE = new Ink(9.5f, true, Palette.INK);
    private static final double LABEL_HEIGHT = 10.5;
    private static final double LABEL_GAP = 7.5;

    /** Whether no round has a point: then a sentence stands in its place. */
    public boolean isEmpty() {
        return series.stream().allMatch(one -> one.points().stream().allMatch(Optional::isEmpty));
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        if (isEmpty()) {
            return;
        }
        new Drawing(pen, width, height).draw();
    }

    private final class Drawing {

        private final Pen pen;
        private final double right;
        private final double bottom;
        private final int top;

        Drawing(Pen pen, double width, double height) {
            this.pen = pen;
            this.right = width - NAME_GAP - widestName();
            this.bottom = height - BELOW;
            this.top = Axis.top(highest());
        }

        void draw() {
            grid();
            series.forEach(this::band);
            series.forEach(this::edges);
            series.forEach(this::line);
            IntStream.range(0, columns.size()).forEach(this::markers);
            int every = every(labels().mapToDouble(VALUE::width));
            IntStream.range(0, columns.size())
                    .filter(column -> (columns.size() - 1 - column) % every == 0)
                    .forEach(this::labels);
            names();
        }

        private double widestName() {
            return series.stream().mapToDouble(one -> NAME.width(one.name())).max().orElse(0) + 2;
        }

        private double highest() {
            return series.stream()
                    .flatMap(one -> one.points().stream())
                    .flatMap(Optional::stream)
                    .mapToDouble(Point::high)
                    .max()
                    .orElse(10);
        }

        private void grid() {
            for (int tick = 0; tick <= top; tick += Axis.step(top)) {
                double y = y(tick);
                Color color = tick == 0 ? Palette.MACHINE : Palette.RULE;
                pen.line(LEFT, y, right, y, color, tick == 0 ? 0.8 : 0.6);
                String text = tick == top ? tick + "%" : String.valueOf(tick);
                pen.text(text, LEFT - 6, y + 3, Anchor.RIGHT, Ink.AXIS);
            }
            int every = every(columns.stream().mapToDouble(this::width));
            for (int i = (columns.size() - 1) % every; i < columns.size(); i += every) {
                Column column = columns.get(i);
                pen.text(column.name(), x(i), bottom + 28, Anchor.MIDDLE, Ink.STRONG);
                pen.text(column.people(), x(i), bottom + 40, Anchor.MIDDLE, Ink.AXIS);
                pen.text(column.difficulty(), x(i), bottom + 51, Anchor.MIDDLE, Ink.AXIS);
            }
        }

        private double width(Column column) {
            double below =
                    Math.max(Ink.AXIS.width(column.people()), Ink.AXIS.width(column.difficulty()));
            return Math.max(Ink.STRONG.width(column.name()), below);
        }

        /** Of many rounds only some have words, the last one among them. */
        private int every(DoubleStream widths) {
            double step = (right - LEFT) / columns.size();
            return Math.max(1, (int) Math.ceil((widths.max().orElse(0) + WORDS_APART) / step));
        }

        private void band(Series one) {
            Color color = one.color();
            Color pale = Palette.pale(color);
            for (List<Integer> run : runs(one)) {
                List<Point2D> outline = new ArrayList<>();
                run.forEach(i -> outline.add(at(i, one.points().get(i).orElseThrow().high())));
                for (int k = run.size() - 1; k >= 0; k--) {
                    int i = run.get(k);
                    outline.add(at(i, one.points().get(i).orElseThrow().low()));
                }
                pen.area(outline, pale);
            }
            runs(one).stream()
                    .filter(run -> run.size() == 1)
                    .forEach(run -> whisker(one, run.get(0)));
        }

        /** A band that another one covers is seen by its edges. */
        private void edges(Series one) {
            Color tint = one.report() ? Palette.REPORT_TINT : Palette.REACTION_TINT;
            for (List<Integer> run : runs(one)) {
                pen.polyline(limits(one, run, Point::high), tint, EDGE, false);
                pen.polyline(limits(one, run, Point::low), tint, EDGE, false);
            }
        }

        private List<Point2D> limits(Series one, List<Integer> run, ToDoubleFunction<Point> limit) {
            return run.stream()
                    .map(i -> at(i, limit.applyAsDouble(one.points().get(i).orElseThrow())))
                    .toList();
        }

        private void line(Series one) {
            for (List<Integer> run : runs(one)) {
                List<Point2D> points =
                        run.stream()
                                .map(i -> at(i, one.points().get(i).orElseThrow().percent()))
                                .toList();
                pen.polyline(points, one.color(), 2, one.report());
            }
        }

        private void markers(int column) {
            List<Optional<Double>> heights =
                    series.stream()
                            .map(one -> one.points().get(column).map(point -> y(point.percent())))
                            .toList();
            List<Double> aside = MarkerPlacement.aside(heights, MARKER);
            for (int i = 0; i < series.size(); i++) {
                Series one = series.get(i);
                double x = x(column) + aside.get(i);
                one.points().get(column).ifPresent(point -> marker(one, point, x));
            }
        }

        /** A point without neighbours has no band to show its interval. */
        private void whisker(Series one, int column) {
            Point point = one.points().get(column).orElseThrow();
            double x = x(column);
            Color color = one.color();
            Color pale = Palette.pale(color);
            double upper = y(point.high());
            boolean isShared = series.stream().allMatch(s -> s.points().get(column).isPresent());
            double aside = !isShared ? -WHISKER / 2 : series.indexOf(one) == 0 ? -WHISKER : 0;
            pen.rectangle(x + aside, upper, WHISKER, y(point.low()) - upper, pale);
        }

        private void marker(Series one, Point point, double x) {
            double y = y(point.percent());
            if (one.report()) {
                pen.square(x, y, 3.6, one.color(), point.hollow());
            } else {
                pen.circle(x, y, MARKER, one.color(), point.hollow());
            }
        }

        private Stream<String> labels() {
            return series.stream()
                    .flatMap(one -> one.points().stream())
                    .flatMap(Optional::stream)
                    .map(Point::label);
        }

        private void labels(int column) {
            List<Series> shown =
                    series.stream().filter(one -> one.points().get(column).isPresent()).toList();
            List<Double> heights =
                    shown.stream()
                            .map(one -> y(one.points().get(column).orElseThrow().percent()))
                            .toList();
            List<Double> edges =
                    new LabelPlacement(LABEL_HEIGHT, LABEL_GAP, 0, bottom, LABEL_ROOM)
                            .place(heights);
            for (int i = 0; i < shown.size(); i++) {
                String text = shown.get(i).points().get(column).orElseThrow().label();
                double x = x(column);
                double baseline = edges.get(i) + LABEL_HEIGHT - 2;
                pen.text(text, x, baseline, Anchor.MIDDLE, VALUE.in(shown.get(i).color()));
            }
        }

        /** Each line's name at its right end. */
        private void names() {
            List<Series> shown = series.stream().filter(one -> !runs(one).isEmpty()).toList();
            List<Double> ends = shown.stream().map(this::end).toList();
            List<Double> edges = LabelPlacement.apart(ends, 13);
            for (int i = 0; i < shown.size(); i++) {
                pen.text(
                        shown.get(i).name(),
                        right + NAME_GAP,
                        edges.get(i) + 3.5,
                        Anchor.LEFT,
                        NAME.in(shown.get(i).color()));
            }
        }

        private double end(Series one) {
            List<List<Integer>> runs = runs(one);
            List<Integer> last = runs.get(runs.size() - 1);
            int column = last.get(last.size() - 1);
            return y(one.points().get(column).orElseThrow().percent());
        }

        /** Neighbouring columns that have a point. */
        private List<List<Integer>> runs(Series one) {
            List<List<Integer>> runs = new ArrayList<>();
            List<Integer> run = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (one.points().get(i).isPresent()) {
                    run.add(i);
                } else if (!run.isEmpty()) {
                    runs.add(run);
                    run = new ArrayList<>();
                }
            }
            if (!run.isEmpty()) {
                runs.add(run);
            }
            return runs;
        }

        private Point2D at(int column, double percent) {
            return new Point2D.Double(x(column), y(percent));
        }

        private double x(int column) {
            double step = (right - LEFT) / columns.size();
            return LEFT + step * (column + 0.5);
        }

        private double y(double percent) {
            return bottom - (bottom - TOP) * percent / top;
        }
    }
}
