package drillsift.report;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;

/** How far a rate moves when accesses are judged more strictly or more leniently. */
public final class FilterRange {

    private FilterRange() {}

    /** Whether that matters more than the number of people does: half the interval's width. */
    public static boolean isWiderThanChance(Figure figure) {
        if (figure.strict().isEmpty() || figure.lenient().isEmpty() || figure.of() == 0) {
            return false;
        }
        double width = 100.0 * (figure.lenient().get() - figure.strict().get()) / figure.of();
        double half = figure.interval().map(FilterRange::half).orElse(Double.MAX_VALUE);
        return width > half;
    }

    /**
     * Such as {@code 4.9%〜7.1%}; one rate where both ends are the same, counts for small groups as
     * in {@code 12名中2〜4名}, empty text of nobody and when hidden.
     */
    public static String of(Figure figure, Wording words) {
        if (figure.strict().isEmpty() || figure.lenient().isEmpty() || figure.of() == 0) {
            return "";
        }
        String low = words.rate(new Rate(figure.strict().get(), figure.of()));
        String high = words.rate(new Rate(figure.lenient().get(), figure.of()));
        if (low.equals(high)) {
            return low;
        }
        return figure.of() < Wording.FEWEST_FOR_PERCENT
                ? counts(figure, words)
                : words.texts().text("range", low, high);
    }

    /** Of how many is told once: a column has no room for it twice. */
    private static String counts(Figure figure, Wording words) {
        return words.texts()
                .text(
                        "range.counts",
                        words.number(figure.strict().orElseThrow()),
                        words.number(figure.lenient().orElseThrow()),
                        words.number(figure.of()));
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }
}
