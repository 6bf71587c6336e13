package drillsift.report.chart;

import drillsift.report.chart.Pen.Anchor;
import drillsift.report.chart.Pen.Slant;
import java.awt.Color;
import java.util.List;

/**
 * What people did, as one bar whose parts add up to everybody; names and counts stand under it in
 * even columns, so that a narrow part is as readable as a wide one.
 *
 * @param segments in the order of the bar; five of them
 */
public record StateBar(List<Segment> segments, String alternative) implements Chart {

    /**
     * @param people how wide; 0 draws nothing
     * @param share such as {@code 28.4%}
     */
    public record Segment(String name, int people, String count, String share, Look look) {}

    /** Told apart by colour and by hatching, whose slant tells those who did both. */
    public enum Look {
        REPORTED(Palette.REPORT, null, Slant.RISING),
        REPORTED_FIRST(Palette.REPORT_TINT, Palette.REPORT, Slant.RISING),
        REPORTED_AFTER(Palette.REACTION_TINT, Palette.REACTION, Slant.FALLING),
        REACTED(Palette.REACTION, null, Slant.RISING),
        QUIET(new Color(0xDFE4E8), null, Slant.RISING);

        private final Color fill;
        private final Color hatch;
        private final Slant slant;

        Look(Color fill, Color hatch, Slant slant) {
            this.fill = fill;
            this.hatch = hatch;
            this.slant = slant;
        }
    }

    private static final double BAR = 24;
    private static final double SWATCH = 8;
    private static final Ink COUNT = new Ink(10.5f, true, Palette.INK);

    @Override
    public void draw(Pen pen, double width, double height) {
        double total = Math.max(1, segments.stream().mapToInt(Segment::people).sum());
        double x = 0;
        for (Segment segment : segments) {
            double part = width * segment.people() / total;
            fill(pen, segment.look(), x, 0, part, BAR);
            x += part;
            if (segment.people() > 0 && x < width - 1) {
                pen.line(x, 0, x, BAR, Palette.WHITE, 1.2);
            }
        }
        double column = width / segments.size();
        for (int i = 0; i < segments.size(); i++) {
            legend(pen, segments.get(i), i * column);
        }
    }

    private static void legend(Pen pen, Segment segment, double x) {
        double y = BAR + 10;
        fill(pen, segment.look(), x, y, SWATCH, SWATCH);
        pen.text(segment.name(), x + SWATCH + 5, y + 7.2, Anchor.LEFT, Ink.LABEL);
        pen.text(segment.count(), x + SWATCH + 5, y + 21.5, Anchor.LEFT, COUNT);
        double after = x + SWATCH + 5 + COUNT.width(segment.count()) + 6;
        pen.text(segment.share(), after, y + 21.5, Anchor.LEFT, Ink.LABEL.in(Palette.QUIET));
    }

    private static void fill(Pen pen, Look look, double x, double y, double width, double height) {
        if (width <= 0) {
            return;
        }
        pen.rectangle(x, y, width, height, look.fill);
        if (look.hatch != null) {
            pen.hatch(x, y, width, height, look.hatch, look.slant);
        }
    }
}
