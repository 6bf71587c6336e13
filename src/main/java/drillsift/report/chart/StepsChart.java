package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.util.List;

/**
 * From an old number to a new one, a row per step. The ends are dots and no bars, for the axis
 * shows the part that changed and does not begin at 0. What takes away is hatched.
 *
 * @param rows the first and the last are the two numbers
 * @param note about the axis, under the last row
 */
public record StepsChart(List<Row> rows, String note, String alternative) implements Chart {

    /**
     * @param from where the step begins; of a number the number itself, as in {@code to}
     * @param number such as {@code −12}
     */
    public record Row(String label, String number, long from, long to) {

        private boolean isEnd() {
            return from == to;
        }
    }

    private static final double LABELS = 0.42;
    private static final double NUMBERS = 46;
    private static final double FOOT = 14;
    private static final double TALLEST = 28;
    private static final Ink NUMBER = new Ink(9.5f, true, Palette.INK);

    @Override
    public void draw(Pen pen, double width, double height) {
        if (rows.isEmpty()) {
            return;
        }
        double row = Math.min(TALLEST, (height - FOOT) / rows.size());
        double left = width * LABELS;
        double room = width - left - NUMBERS;
        long low = rows.stream().mapToLong(r -> Math.min(r.from, r.to)).min().orElse(0);
        long high = rows.stream().mapToLong(r -> Math.max(r.from, r.to)).max().orElse(0);
        double scale = room / Math.max(1, high - low);
        for (int i = 0; i < rows.size(); i++) {
            double middle = row * (i + 0.5);
            Row one = rows.get(i);
            boolean isEnd = i == 0 || i == rows.size() - 1;
            double from = left + (one.from - low) * scale;
            double to = left + (one.to - low) * scale;
            pen.line(0, row * (i + 1), width, row * (i + 1), Palette.RULE, 0.5);
            pen.text(one.label, 0, middle + 3, Anchor.LEFT, isEnd ? Ink.STRONG : Ink.LABEL);
            mark(pen, one, isEnd, from, to, middle, row);
            double right = Math.max(from, to) + 9;
            pen.text(one.number, right, middle + 3.3, Anchor.LEFT, NUMBER);
            if (i < rows.size() - 1) {
                pen.line(to, middle, to, middle + row, Palette.MACHINE, 0.6);
            }
        }
        pen.text(note, width, row * rows.size() + FOOT - 2, Anchor.RIGHT, Ink.AXIS);
    }

    private static void mark(
            Pen pen, Row one, boolean isEnd, double from, double to, double middle, double row) {
        if (isEnd || one.isEnd()) {
            pen.circle(to, middle, isEnd ? 4.2 : 2.6, Palette.REACTION, !isEnd);
            return;
        }
        double x = Math.min(from, to);
        double wide = Math.abs(to - from);
        double tall = row * 0.5;
        double top = middle - tall / 2;
        if (to > from) {
            pen.rectangle(x, top, wide, tall, Palette.REACTION);
        } else {
            pen.rectangle(x, top, wide, tall, Palette.MACHINE_TINT);
            pen.hatch(x, top, wide, tall, Palette.MACHINE);
        }
    }
}
