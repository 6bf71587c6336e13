package drillsift.report.chart;

import java.util.List;

/** Empty boxes side by side, each under its word, which share their place evenly. */
public record SealBoxes(List<String> labels, String alternative) implements Chart {

    private static final double HEAD = 12;
    private static final double LINE = 0.7;
    private static final Ink WORD = new Ink(7.5f, false, Palette.QUIET);

    public SealBoxes {
        labels = List.copyOf(labels);
    }

    @Override
    public void draw(Pen pen, double width, double height) {
        double each = (width - LINE) / labels.size();
        for (int i = 0; i < labels.size(); i++) {
            double x = LINE / 2 + i * each;
            pen.rectangle(x, LINE / 2, each, HEAD, Palette.PALE);
            pen.frame(x, LINE / 2, each, height - LINE, Palette.MACHINE, LINE);
            pen.text(labels.get(i), x + each / 2, HEAD - 3, Pen.Anchor.MIDDLE, WORD);
        }
        pen.line(LINE / 2, HEAD, width - LINE / 2, HEAD, Palette.MACHINE, LINE);
    }
}
