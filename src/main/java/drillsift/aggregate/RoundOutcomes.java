package drillsift.aggregate;

import drillsift.classify.JudgedRound;
import java.util.List;

/**
 * A judged round and what came of it for each person.
 *
 * @param outcomes in roster order, without those who are excluded
 */
public record RoundOutcomes(JudgedRound judged, List<Outcome> outcomes) {}
