package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import java.util.Optional;

/**
 * How a person stands in the figures of a round.
 *
 * @param acts four bits per measure, from raw (lowest) to strict
 * @param score the least probability that an access of the person was a machine's; empty without
 *     accesses
 */
public record Standing(String department, boolean delivered, long acts, Optional<Double> score) {

    private static final int BITS = 4;
    private static final int ALL = (1 << BITS) - 1;

    static Standing of(Outcome outcome, Optional<Double> score) {
        long acts = 0;
        for (Measure measure : Measure.values()) {
            acts |= (long) bits(outcome, measure) << BITS * measure.ordinal();
        }
        return new Standing(outcome.department(), outcome.delivered(), acts, score);
    }

    private static int bits(Outcome outcome, Measure measure) {
        if (measure != Measure.NONE) {
            return outcome.act(measure).map(Standing::bits).orElse(0);
        }
        boolean hasReported = outcome.act(Measure.REPORT).isPresent();
        return hasReported ? 0 : ALL & ~bits(outcome, Measure.REACTION);
    }

    private static int bits(Outcome.Act act) {
        return (act.raw() ? 1 : 0)
                | (act.lenient() ? 2 : 0)
                | (act.likely() ? 4 : 0)
                | (act.strict() ? 8 : 0);
    }

    /** Whether the person counts in the measure at that level. */
    public boolean counts(Measure measure, Level level) {
        return delivered && (share(measure) & level.bit()) != 0;
    }

    int share(Measure measure) {
        return (int) (acts >> BITS * measure.ordinal()) & ALL;
    }

    boolean isLike(Standing other) {
        return department.equals(other.department)
                && delivered == other.delivered
                && acts == other.acts;
    }
}
