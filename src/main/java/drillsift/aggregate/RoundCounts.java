package drillsift.aggregate;

import drillsift.classify.ClassifyCode;
import drillsift.classify.CorrectionEffect;
import drillsift.classify.EventParts;
import drillsift.classify.JudgedRound;
import drillsift.classify.JudgedRound.RuleHits;
import drillsift.classify.JudgedRound.SourceDuplicates;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.message.Problem;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * What the accesses of a judged round come to, beside its people: with {@link Outcome} all that is
 * needed of a round once it is judged.
 *
 * @param events that were judged or counted, without duplicates
 * @param human accesses by verdict; likewise machine and uncertain
 * @param deliveryRecorded whether it had delivery records or sending times at all
 * @param measured kinds that some source is able to record
 * @param lastRecord of somebody on the roster
 * @param watchedUntil when it was disclosed or completed, or the last record of whatever kind where
 *     that was before: of what came later nobody knows yet; empty when nothing ends it
 * @param ruleHits by rule id
 * @param corrections what each that can act in the round did, in file order
 * @param undecided by person, in roster order
 * @param notes what the officer must know; no personal data
 */
public record RoundCounts(
        int events,
        long human,
        long machine,
        long uncertain,
        boolean deliveryRecorded,
        Set<EventKind> measured,
        Optional<Instant> lastRecord,
        Optional<Instant> watchedUntil,
        RoundFigures.Waterfall waterfall,
        List<SourceDuplicates> duplicates,
        SortedMap<String, RuleHits> ruleHits,
        List<CorrectionEffect> corrections,
        List<UndecidedAct> undecided,
        List<Problem> notes) {

    public static RoundCounts of(JudgedRound judged) {
        long[] accesses = new long[Verdict.values().length];
        judged.forEachHeap(
                (verdict, decidedBy, probability, count, acts) ->
                        accesses[verdict.ordinal()] += count);
        Seen seen =
                EventParts.of(judged, (from, to) -> Seen.of(judged, from, to)).stream()
                        .reduce(Seen::plus)
                        .orElseThrow();
        return new RoundCounts(
                judged.size(),
                accesses[Verdict.HUMAN.ordinal()],
                accesses[Verdict.MACHINE.ordinal()],
                accesses[Verdict.UNCERTAIN.ordinal()],
                judged.deliveryRecorded(),
                kinds(judged.measured()),
                seen.last == Long.MIN_VALUE
                        ? Optional.empty()
                        : Optional.of(EventBlock.instant(seen.last)),
                judged.closed().map(seen::notAfterLastRecord),
                WaterfallOf.round(judged),
                judged.duplicates(),
                judged.ruleHits(),
                judged.correctionEffects(),
                UndecidedAct.of(judged),
                judged.notes());
    }

    /** Whether judging asks for a look at the filters. */
    boolean asksForReview() {
        return notes.stream()
                .anyMatch(note -> note.code().id().equals(ClassifyCode.REVIEW_NEEDED.id()));
    }

    /** What is seen in some of the events. */
    private static final class Seen {

        /** Nanoseconds since the epoch, of somebody on the roster. */
        private long last = Long.MIN_VALUE;

        /** The same of anybody or nobody. */
        private long lastOfAll = Long.MIN_VALUE;

        private static Seen of(JudgedRound judged, int from, int to) {
            Seen seen = new Seen();
            for (int event = from; event < to; event++) {
                long time = judged.time(event);
                seen.lastOfAll = Math.max(seen.lastOfAll, time);
                if (time > seen.last && judged.recipient(event) != EventBlock.NONE) {
                    seen.last = time;
                }
            }
            return seen;
        }

        private Seen plus(Seen other) {
            last = Math.max(last, other.last);
            lastOfAll = Math.max(lastOfAll, other.lastOfAll);
            return this;
        }

        private Instant notAfterLastRecord(Instant end) {
            boolean isRunning = lastOfAll != Long.MIN_VALUE && lastOfAll < EventBlock.nanos(end);
            return isRunning ? EventBlock.instant(lastOfAll) : end;
        }
    }

    private static Set<EventKind> kinds(Set<EventKind> measured) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        kinds.addAll(measured);
        return kinds;
    }
}
