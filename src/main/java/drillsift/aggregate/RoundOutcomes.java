package drillsift.aggregate;

import drillsift.classify.JudgedRound;
import drillsift.event.Roster;
import drillsift.event.Round;
import java.util.List;

/**
 * A judged round as it is counted: its accesses, and what came of it for each person.
 *
 * @param outcomes in roster order, without those who are excluded
 */
public record RoundOutcomes(
        Round round, Roster roster, RoundCounts counts, List<Outcome> outcomes) {

    public static RoundOutcomes of(JudgedRound judged, List<Outcome> outcomes) {
        return new RoundOutcomes(judged.round(), judged.roster(), RoundCounts.of(judged), outcomes);
    }
}
