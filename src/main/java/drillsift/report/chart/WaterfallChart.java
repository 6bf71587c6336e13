package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import java.util.List;

/**
 * From all records to those of people: each bar takes away what the one before it left. Machines
 * are hatched.
 *
 * @param bars the first holds everything, the last what remains
 */
public record WaterfallChart(List<Bar> bars, String alternative) implements Chart {

    /**
     * @param number printed above the bar, such as {@code −402}
     * @param lines the name under it, one or two lines
     */
    public record Bar(long amount, String number, List<String> lines, Kind kind) {}

    /** What a bar stands for. */
    public enum Kind {
        ALL,
        TAKEN,
        MACHINE,
        PEOPLE
    }

    /** Draws nothing. */
    public static WaterfallChart none(String alternative) {
        return new WaterfallChart(List.of(new Bar(0, "", List.of(), Kind.ALL)), alternative);
    }

    private static final double TOP = 16;
    private static final double BELOW = 30;
    private static final Ink NUMBER = new Ink(9.5f, true, Palette.INK);

    @Override
    public void draw(Pen pen, double width, double height) {
        if (bars.get(0).amount() == 0) {
            return;
        }
        double bottom = height - BELOW;
        double column = width / bars.size();
        double bar = column * 0.66;
        double all = Math.max(1, bars.get(0).amount());
        double scale = (bottom - TOP) / all;
        double remains = all;
        for (int i = 0; i < bars.size(); i++) {
            Bar one = bars.get(i);
            boolean whole = one.kind() == Kind.ALL || one.kind() == Kind.PEOPLE;
            double upper = bottom - (whole ? one.amount() : remains) * scale;
            double tall = one.amount() == 0 ? 0 : Math.max(0.8, one.amount() * scale);
            double x = i * column + (column - bar) / 2;
            fill(pen, one.kind(), x, upper, bar, tall);
            pen.text(one.number(), x + bar / 2, upper - 4, Anchor.MIDDLE, NUMBER);
            name(pen, one.lines(), x + bar / 2, bottom);
            remains -= whole ? 0 : one.amount();
            if (i < bars.size() - 1) {
                double y = bottom - remains * scale;
                pen.line(x + bar, y, x + column, y, Palette.MACHINE, 0.5);
            }
        }
        pen.line(0, bottom, width, bottom, Palette.MACHINE, 0.8);
    }

    private static void name(Pen pen, List<String> lines, double x, double bottom) {
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), x, bottom + 12 + 11 * i, Anchor.MIDDLE, Ink.LABEL);
        }
    }

    private static void fill(Pen pen, Kind kind, double x, double y, double wide, double tall) {
        if (tall <= 0) {
            return;
        }
        switch (kind) {
            case ALL -> pen.rectangle(x, y, wide, tall, Palette.RECORDS);
            case TAKEN -> pen.rectangle(x, y, wide, tall, Palette.MACHINE_TINT);
            case PEOPLE -> pen.rectangle(x, y, wide, tall, Palette.REACTION);
            case MACHINE -> {
                pen.rectangle(x, y, wide, tall, Palette.MACHINE_TINT);
                pen.hatch(x, y, wide, tall, Palette.MACHINE);
            }
        }
    }
}
