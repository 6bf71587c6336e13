package drillsift.aggregate;

import drillsift.classify.EventParts;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import java.util.BitSet;

/**
 * What of a round is still to be looked at: undecided, and by nobody decided by hand.
 *
 * @param people of those whom the mail reached, whose reaction hangs on such accesses
 * @param accesses of those in the waterfall
 */
public record OpenForReview(int people, long accesses) {

    static OpenForReview of(JudgedRound judged) {
        Seen seen =
                EventParts.of(judged, (from, to) -> Seen.of(judged, from, to)).stream()
                        .reduce(Seen::plus)
                        .orElseThrow();
        seen.open.andNot(seen.sure);
        int people =
                (int)
                        seen.open.stream()
                                .filter(person -> judged.deliveries().get(person).delivered())
                                .filter(person -> !judged.roster().get(person).excluded())
                                .count();
        return new OpenForReview(people, seen.accesses);
    }

    /** What is seen in some of the events. */
    private static final class Seen {

        private final BitSet open = new BitSet();
        private final BitSet sure = new BitSet();
        private long accesses;

        private static Seen of(JudgedRound judged, int from, int to) {
            Seen seen = new Seen();
            for (int event = from; event < to; event++) {
                boolean isCounted = !judged.isEcho(event) && !judged.isAfterClose(event);
                boolean isAccess = judged.episode(event) != EventBlock.NONE;
                if (isCounted && isAccess && judged.verdict(event) != Verdict.MACHINE) {
                    seen.access(judged, event);
                }
            }
            return seen;
        }

        private void access(JudgedRound judged, int event) {
            Verdict verdict = judged.verdict(event);
            Sureness sureness =
                    Sureness.of(verdict, judged.actor(event), judged.probability(event));
            boolean isSure = sureness == Sureness.STRICT;
            boolean isOpen = !isSure && !judged.isDecidedByHand(event);
            int person = judged.recipient(event);
            if (person != EventBlock.NONE && judged.kind(event).isReaction()) {
                sure.set(person, sure.get(person) || isSure);
                open.set(person, open.get(person) || isOpen);
            }
            boolean isUndecided = verdict == Verdict.UNCERTAIN && judged.kind(event).isAct();
            accesses += isOpen && isUndecided ? 1 : 0;
        }

        private Seen plus(Seen other) {
            open.or(other.open);
            sure.or(other.sure);
            accesses += other.accesses;
            return this;
        }
    }
}
