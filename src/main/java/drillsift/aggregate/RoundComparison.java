package drillsift.aggregate;

import java.util.Optional;

/**
 * Two rounds compared in one measure.
 *
 * @param comparable same payload and same stated difficulty: only then may a sentence call a change
 *     an improvement
 * @param earlierRate in the earlier round, everyone delivered to; empty when hidden or not measured
 * @param difference later minus earlier in percentage points
 * @param interval of the difference in points: paired (Newcombe's method 10 on the panel, square
 *     and add) or unpaired, see {@code method}
 * @param panel people delivered to in both rounds; empty when privacy hides it
 * @param method which comparison words the answer
 * @param answer see {@link FirmDifference}
 */
public record RoundComparison(
        int earlier,
        int later,
        Measure measure,
        boolean comparable,
        Optional<Rate> earlierRate,
        Optional<Rate> laterRate,
        Optional<Double> difference,
        Optional<Interval> interval,
        Optional<Double> pValue,
        Optional<Panel> panel,
        Method method,
        RoundFigures.Answer answer) {

    /** Whether a difference was found that undecided accesses could undo. */
    public boolean isUndoneByRange() {
        return answer == RoundFigures.Answer.CANNOT_TELL && difference.isPresent();
    }

    /** People delivered to in both rounds, and those in only one. */
    public record Panel(
            int both, int earlierOnly, int laterOnly, int neither, int joined, int left) {

        public int size() {
            return both + earlierOnly + laterOnly + neither;
        }
    }

    /**
     * McNemar's mid-P where at least 80 % of each round is the panel, else Newcombe on everyone.
     */
    public enum Method {
        PAIRED,
        UNPAIRED
    }
}
