package drillsift.aggregate;

import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.BitSet;

/**
 * What must be known of people, beside their outcomes, before somebody offers them training.
 *
 * @param trained who has completed one, by position in the roster
 * @param certain whose reaction while the drill ran is certain, and not by a tool's word alone
 */
public record TrainingSigns(BitSet trained, BitSet certain) {

    public static TrainingSigns of(JudgedRound judged) {
        TrainingSigns signs = new TrainingSigns(new BitSet(), new BitSet());
        for (int event : judged.withoutMachines()) {
            int person = judged.recipient(event);
            if (person == EventBlock.NONE) {
                continue;
            }
            if (judged.kind(event) == EventKind.TRAINING_COMPLETED) {
                signs.trained.set(person);
            } else if (judged.kind(event).isReaction() && isCertain(judged, event)) {
                signs.certain.set(person);
            }
        }
        return signs;
    }

    private static boolean isCertain(JudgedRound judged, int event) {
        return judged.episode(event) == EventBlock.NONE
                || judged.verdict(event) == Verdict.HUMAN
                        && judged.actor(event) == Actor.RECIPIENT
                        && judged.decidedBy(event) != DecidedBy.DEFAULT
                        && !judged.isAfterClose(event);
    }
}
