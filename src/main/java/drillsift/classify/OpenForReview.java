package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.message.Problem;
import java.util.BitSet;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a round is still to be looked at: undecided, and by nobody decided by hand. It is the one
 * measure by which a review of the filters is asked for, in the summary and on page 1.
 *
 * @param people of those whom the mail reached, whose reaction hangs on such accesses
 * @param delivered people whom the mail reached
 * @param accesses of those that could be a reaction or an act on a page, as in the waterfall
 * @param judged all of these, without duplicates and what came after the drill was disclosed
 */
public record OpenForReview(int people, int delivered, long accesses, long judged) {

    public static OpenForReview of(JudgedRound judged) {
        Seen seen = Seen.of(judged);
        BitSet delivered = delivered(judged);
        seen.open.andNot(seen.sure);
        seen.open.and(delivered);
        return new OpenForReview(
                seen.open.cardinality(), delivered.cardinality(), seen.accesses, seen.judged);
    }

    private static BitSet delivered(JudgedRound judged) {
        BitSet delivered = new BitSet();
        for (int person = 0; person < judged.roster().size(); person++) {
            boolean isCounted = !judged.roster().get(person).excluded();
            delivered.set(person, isCounted && judged.deliveries().get(person).delivered());
        }
        return delivered;
    }

    /**
     * Empty where nobody is asked to look.
     *
     * @param mostPoints of people who hang on undecided accesses, in percent of those delivered to
     * @param mostPercent of accesses that are undecided
     */
    public Optional<Problem> note(double mostPoints, double mostPercent) {
        double points = percent(people, delivered);
        double percent = percent(accesses, judged);
        return points > mostPoints || percent > mostPercent
                ? Optional.of(
                        Problem.of(ClassifyCode.REVIEW_NEEDED, tenths(percent), tenths(points)))
                : Optional.empty();
    }

    private static double percent(long part, long whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }

    private static String tenths(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** What is seen in all of the events. */
    private static final class Seen {

        private final BitSet open = new BitSet();
        private final BitSet sure = new BitSet();
        private long accesses;
        private long judged;

        private static Seen of(JudgedRound judged) {
            Seen seen = new Seen();
            judged.forEachHeap(
                    (verdict, decidedBy, probability, accesses, acts) -> seen.judged += acts);
            for (int event : judged.withoutMachines()) {
                boolean isAccess = judged.episode(event) != EventBlock.NONE;
                if (isAccess && !judged.isEcho(event) && !judged.isAfterClose(event)) {
                    seen.access(judged, event);
                }
            }
            return seen;
        }

        private void access(JudgedRound round, int event) {
            EventKind kind = round.kind(event);
            Verdict verdict = round.verdict(event);
            boolean isSure = verdict == Verdict.HUMAN && round.actor(event) == Actor.RECIPIENT;
            boolean isOpen = !isSure && !round.isDecidedByHand(event);
            int person = round.recipient(event);
            if (person != EventBlock.NONE && kind.isReaction()) {
                sure.set(person, sure.get(person) || isSure);
                open.set(person, open.get(person) || isOpen);
            }
            accesses += isOpen && verdict == Verdict.UNCERTAIN && kind.isAct() ? 1 : 0;
        }
    }
}
