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
     * Such as {@code 4.9%〜7.1%}; one rate where both ends are the same, counts for small groups,
     * empty text of nobody and when hidden.
     */
    public static String of(Figure figure, Wording words) {
        if (figure.strict().isEmpty() || figure.lenient().isEmpty() || figure.of() == 0) {
            return "";
        }
        String low = words.rate(new Rate(figure.strict().get(), figure.of()));
        String high = words.rate(new Rate(figure.lenient().get(), figure.of()));
        return low.equals(high) ? low : words.texts().text("range", low, high);
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }
}
