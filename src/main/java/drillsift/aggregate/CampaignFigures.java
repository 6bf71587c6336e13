package drillsift.aggregate;

import drillsift.event.Campaign;
import java.util.List;

/**
 * All figures of a campaign, before any privacy treatment.
 *
 * @param rounds ascending by number; at least one
 * @param comparisons each round with the one before it, and the last with the first, per measure
 * @param clickTrend over all rounds of one payload; see {@link Trend}
 */
public record CampaignFigures(
        Campaign campaign,
        List<RoundFigures> rounds,
        List<RoundComparison> comparisons,
        Trend clickTrend,
        Trend reportTrend,
        RepeatClickers repeatClickers) {

    public RoundFigures last() {
        return rounds.get(rounds.size() - 1);
    }

    /**
     * Cochran-Armitage over three or more rounds of the same payload.
     *
     * @param slope negative: falling; 0 when it cannot be told
     */
    public record Trend(
            RoundFigures.Answer answer, java.util.Optional<Double> pValue, double slope) {}

    /**
     * Among people delivered to in every round: how many clicked in 0, 1, ... rounds.
     *
     * @param byRounds index = number of rounds clicked in; empty when hidden or only one round
     */
    public record RepeatClickers(int panel, List<Integer> byRounds) {}
}
