package drillsift.aggregate;

import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of one person's undecided reactions the one that is least likely a machine's.
 *
 * @param recipient position in the round's roster
 * @param agent as its source has it; empty where there is none, like the address
 * @param probability that it was a machine's, 0 to 1
 * @param rules ids of those whose evidence counted
 */
public record UndecidedAct(
        int recipient,
        Instant at,
        String address,
        String agent,
        double probability,
        List<String> rules) {

    /** In roster order; nothing of people without one. */
    static List<UndecidedAct> of(JudgedRound judged) {
        int[] likeliest = likeliest(judged);
        List<UndecidedAct> acts = new ArrayList<>();
        for (int person = 0; person < likeliest.length; person++) {
            int event = likeliest[person];
            if (event != EventBlock.NONE) {
                acts.add(
                        new UndecidedAct(
                                person,
                                EventBlock.instant(judged.time(event)),
                                judged.address(event),
                                judged.agent(event),
                                judged.probability(event),
                                judged.rules(event)));
            }
        }
        return acts;
    }

    /** By person, the first of those that are least likely a machine's. */
    private static int[] likeliest(JudgedRound judged) {
        int[] likeliest = new int[judged.roster().size()];
        Arrays.fill(likeliest, EventBlock.NONE);
        for (int event : judged.withoutMachines()) {
            if (isOpen(judged, event)) {
                int person = judged.recipient(event);
                likeliest[person] = likelier(judged, likeliest[person], event);
            }
        }
        return likeliest;
    }

    private static int likelier(JudgedRound judged, int known, int event) {
        boolean isBetter =
                known == EventBlock.NONE || judged.probability(event) < judged.probability(known);
        return isBetter ? event : known;
    }

    private static boolean isOpen(JudgedRound judged, int event) {
        return judged.episode(event) != EventBlock.NONE
                && judged.verdict(event) == Verdict.UNCERTAIN
                && judged.recipient(event) != EventBlock.NONE
                && judged.kind(event).isReaction()
                && !judged.isEcho(event)
                && !judged.isAfterClose(event);
    }
}
