package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.report.FilterRange;
import drillsift.report.Page;
import drillsift.report.Wording;

/**
 * One of the four large figures of page 1.
 *
 * @param number large when it is a number; then {@code words} is empty, else the other way round
 */
record Tile(String label, String number, String words, String line1, String line2) {

    static Tile of(Figure figure, String change, Wording wording) {
        String label = wording.measure(figure.measure());
        if (figure.rate().isEmpty() || figure.of() == 0) {
            return new Tile(label, "", wording.reason(figure), "", "");
        }
        boolean few = figure.of() < Wording.FEWEST_FOR_PERCENT;
        String counts = wording.counts(figure.rate().get());
        String line = few ? "" : counts;
        return figure.rate().get().count() == 0
                ? new Tile(
                        label,
                        few ? "" : wording.rate(figure),
                        few ? counts : "",
                        line,
                        zero(figure, wording))
                : new Tile(label, few ? "" : wording.rate(figure), few ? counts : "", line, change);
    }

    /** How much may still be behind nobody: by chance, or by what is undecided. */
    private static String zero(Figure figure, Wording wording) {
        if (FilterRange.isWiderThanChance(figure)) {
            return wording.texts().text("zero.range", FilterRange.of(figure, wording));
        }
        double most = figure.interval().map(interval -> interval.high()).orElse(100.0);
        return figure.of() < Wording.FEWEST_FOR_PERCENT
                ? wording.texts().text("zero.few", wording.number(Math.round(most / 10)))
                : wording.texts().text("zero", wording.percent(most));
    }

    void writeTo(Page page, int place) {
        String name = "tile" + place;
        page.with(name + "Label", label)
                .with(name + "Number", number)
                .with(name + "Words", words)
                .with(name + "Line1", line1)
                .with(name + "Line2", line2);
    }
}
