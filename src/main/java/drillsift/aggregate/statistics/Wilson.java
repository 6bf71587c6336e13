package drillsift.aggregate.statistics;

import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;
import java.util.Optional;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * Wilson's score interval of a share, 95 %.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson 1927</a>
 */
public final class Wilson {

    private Wilson() {}

    /** In percent, 0 to 100; empty when nobody was delivered to. */
    public static Optional<Interval> percent(Rate rate) {
        return share(rate.count(), rate.of())
                .map(share -> new Interval(100 * share.low(), 100 * share.high()));
    }

    /** As a share, 0 to 1. */
    static Optional<Interval> share(int count, int of) {
        if (of == 0) {
            return Optional.empty();
        }
        var interval =
                BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
                        of, count, Significance.LEVEL);
        // Rounding leaves 1e-20 where the bound is exactly 0 or 1.
        double low = count == 0 ? 0 : interval.getLowerBound();
        double high = count == of ? 1 : interval.getUpperBound();
        return Optional.of(new Interval(low, high));
    }
}
