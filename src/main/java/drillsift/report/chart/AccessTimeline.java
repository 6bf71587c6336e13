package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.util.List;
import java.util.Optional;

/**
 * When somebody's mail was accessed after its sending: a lane for each verdict, on an axis that
 * stretches the first minutes, in which machines come.
 *
 * @param frame what the time lines of one page share
 * @param lanes those with an access, from top to bottom
 * @param ticks seconds after sending, with their names; those past the last access are left out
 * @param start what second 0 is, such as {@code 送信}
 * @param before name of the strip for what came before that
 */
public record AccessTimeline(
        Frame frame,
        List<Lane> lanes,
        Optional<Mark> report,
        List<Mark> ticks,
        String start,
        String before,
        String alternative)
        implements Chart {

    /**
     * So that the same time stands at the same place in each of them.
     *
     * @param longest seconds at the right end
     * @param isBefore whether anything came before the sending
     * @param names width of the lanes' names in points
     * @param counts width of their counts
     */
    public record Frame(double longest, boolean isBefore, double names, double counts) {

        /**
         * @param lanes of all time lines
         * @param last seconds that must have a place, too
         */
        public static Frame of(List<Lane> lanes, double last) {
            double latest =
                    lanes.stream()
                            .flatMap(lane -> lane.seconds().stream())
                            .mapToDouble(seconds -> seconds)
                            .max()
                            .orElse(0);
            return new Frame(
                    ROOM * Math.max(SHORTEST, Math.max(latest, last)),
                    lanes.stream().flatMap(lane -> lane.seconds().stream()).anyMatch(s -> s < 0),
                    widest(lanes.stream().map(Lane::name).toList()),
                    widest(lanes.stream().map(Lane::count).toList()));
        }

        private static double widest(List<String> texts) {
            return texts.stream().mapToDouble(Ink.LABEL::width).max().orElse(0);
        }
    }

    /**
     * @param seconds after sending; below 0 before it
     * @param count printed at the right end
     */
    public record Lane(String name, String count, Look look, List<Double> seconds) {

        public Lane {
            seconds = List.copyOf(seconds);
        }
    }

    public record Mark(double seconds, String label) {}

    /** Told apart by form as well as by colour. */
    public enum Look {
        HUMAN,
        UNCERTAIN,
        MACHINE,
        /** Neither a click nor an act: pictures and parts of pages. */
        REFERENCE
    }

    private static final double TOP = 13;
    private static final double BELOW = 13;
    private static final double LABEL_GAP = 8;
    private static final double STRIP = 26;
    private static final double SHORTEST = 600;
    private static final double ROOM = 1.25;
    private static final double SAME = 0.6;

    @Override
    public void draw(Pen pen, double width, double height) {
        new Drawing(pen, width, height).draw();
    }

    private final class Drawing {

        private final Pen pen;
        private final double left;
        private final double right;
        private final double bottom;

        Drawing(Pen pen, double width, double height) {
            this.pen = pen;
            left = frame.names() + LABEL_GAP + strip();
            right = width - frame.counts() - LABEL_GAP;
            bottom = height - BELOW;
        }

        private double strip() {
            return frame.isBefore() ? STRIP : 4;
        }

        void draw() {
            if (frame.isBefore()) {
                pen.rectangle(left - STRIP, TOP, STRIP, bottom - TOP, Palette.BAND);
                pen.text(before, left - STRIP / 2, bottom + 10, Anchor.MIDDLE, Ink.AXIS);
            }
            ticks();
            pen.line(left, TOP - 3, left, bottom, Palette.INK, 1.2);
            pen.text(start, left + 3, TOP - 4, Anchor.LEFT, Ink.STRONG);
            report.ifPresent(this::report);
            double tall = (bottom - TOP) / Math.max(1, lanes.size());
            for (int i = 0; i < lanes.size(); i++) {
                lane(lanes.get(i), TOP + tall * (i + 0.5), tall);
            }
        }

        private void ticks() {
            pen.line(left - strip(), bottom, right, bottom, Palette.MACHINE, 0.6);
            double taken = frame.isBefore() ? left + Ink.AXIS.width(before) / 2 : left - STRIP;
            for (Mark tick : ticks) {
                double x = x(tick.seconds());
                double half = Ink.AXIS.width(tick.label()) / 2;
                if (x - half > taken + 6 && x + half <= right) {
                    pen.line(x, TOP, x, bottom + 2.5, Palette.RULE, 0.6);
                    pen.text(tick.label(), x, bottom + 10.5, Anchor.MIDDLE, Ink.AXIS);
                    taken = x + half;
                }
            }
        }

        private void report(Mark mark) {
            double x = x(mark.seconds());
            pen.dashedLine(x, TOP - 3, x, bottom, Palette.REPORT, 1.4);
            Ink ink = Ink.STRONG.in(Palette.REPORT);
            double wide = ink.width(mark.label());
            double from = Math.max(left + 8 + Ink.STRONG.width(start), x - wide / 2);
            pen.text(mark.label(), Math.min(from, right - wide), TOP - 4, Anchor.LEFT, ink);
        }

        private void lane(Lane lane, double y, double tall) {
            double baseline = y + 3;
            double name = left - strip() - LABEL_GAP + 3;
            pen.text(lane.name(), name, baseline, Anchor.RIGHT, Ink.LABEL);
            pen.text(lane.count(), right + LABEL_GAP - 2, baseline, Anchor.LEFT, Ink.LABEL);
            pen.line(left - strip(), y, right, y, Palette.RULE, 0.5);
            double radius = Math.min(3.6, tall / 2 - 1);
            double drawn = Double.NEGATIVE_INFINITY;
            for (double seconds : lane.seconds().stream().sorted().toList()) {
                double x = x(seconds);
                if (x - drawn > SAME) { // a crowd at one place is one marker
                    marker(lane.look(), x, y, radius);
                    drawn = x;
                }
            }
        }

        private void marker(Look look, double x, double y, double radius) {
            switch (look) {
                case HUMAN -> pen.circle(x, y, radius, Palette.REACTION, false);
                case UNCERTAIN -> pen.circle(x, y, radius, Palette.REACTION, true);
                case MACHINE -> pen.square(x, y, radius * 0.9, Palette.MACHINE, false);
                case REFERENCE -> pen.line(x, y - radius, x, y + radius, Palette.QUIET, 1);
            }
        }

        /** Logarithmic, but 0 is on it; what came before stands in the middle of its strip. */
        private double x(double seconds) {
            if (seconds < 0) {
                return left - STRIP / 2;
            }
            return left + (right - left) * Math.log1p(seconds) / Math.log1p(frame.longest());
        }
    }
}
