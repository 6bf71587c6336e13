package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.event.Campaign;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All figures of a campaign, before any privacy treatment.
 *
 * @param rounds ascending by number; at least one
 * @param comparisons each round with the one before it, and the last with the first, per measure
 * @param trends over all rounds of one payload, of reactions, clicks and reports; see {@link Trend}
 * @param departmentTests of the last round, likewise
 */
public record CampaignFigures(
        Campaign campaign,
        List<RoundFigures> rounds,
        List<RoundComparison> comparisons,
        Map<Measure, Trend> trends,
        Map<Measure, DepartmentTest> departmentTests,
        RepeatClickers repeatClickers,
        Coverage coverage) {

    public Trend trend(Measure measure) {
        return trends.get(measure);
    }

    /** Whether the departments of the last round differ in a measure. */
    public DepartmentTest departmentTest(Measure measure) {
        return departmentTests.get(measure);
    }

    /**
     * @param number of a round of this campaign
     */
    public RoundFigures round(int number) {
        return rounds.stream()
                .filter(round -> round.round().number() == number)
                .findFirst()
                .orElseThrow();
    }

    public RoundFigures last() {
        return rounds.get(rounds.size() - 1);
    }

    /**
     * Cochran-Armitage over three or more rounds of the same payload.
     *
     * @param pValue empty when it cannot be tested
     * @param slope negative: falling; 0 when it cannot be tested
     */
    public record Trend(RoundFigures.Answer answer, Optional<Double> pValue, double slope) {

        /** Whether a trend was found that undecided accesses could undo. */
        public boolean isUndoneByRange() {
            return answer == RoundFigures.Answer.CANNOT_TELL && pValue.isPresent();
        }
    }

    /**
     * Among people delivered to in every round: how many clicked in 0, 1, ... rounds.
     *
     * @param byRounds index = number of rounds clicked in; empty when hidden or only one round
     */
    public record RepeatClickers(int panel, List<Integer> byRounds) {}

    /**
     * How many of the people on the last round's roster got at least one drill mail in the twelve
     * months up to that round, which counts itself.
     *
     * @param rate empty unless note is NONE
     */
    public record Coverage(Optional<Rate> rate, Note note) {

        public static Coverage of(Rate rate) {
            return new Coverage(Optional.of(rate), Note.NONE);
        }

        public static Coverage notMeasured() {
            return hidden(Note.NOT_MEASURED);
        }

        /**
         * @param note why there is no number
         */
        public static Coverage hidden(Note note) {
            return new Coverage(Optional.empty(), note);
        }
    }
}
