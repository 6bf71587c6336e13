package drillsift.aggregate;

import drillsift.classify.CorrectionEffect;
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
        RoundFigures.Waterfall waterfall,
        List<SourceDuplicates> duplicates,
        SortedMap<String, RuleHits> ruleHits,
        List<CorrectionEffect> corrections,
        List<UndecidedAct> undecided,
        List<Problem> notes) {

    public static RoundCounts of(JudgedRound judged) {
        long[] accesses = new long[Verdict.values().length];
        long last = Long.MIN_VALUE;
        for (int event = 0; event < judged.size(); event++) {
            if (judged.episode(event) != EventBlock.NONE) {
                accesses[judged.verdict(event).ordinal()]++;
            }
            if (judged.recipient(event) != EventBlock.NONE) {
                last = Math.max(last, judged.time(event));
            }
        }
        return new RoundCounts(
                judged.size(),
                accesses[Verdict.HUMAN.ordinal()],
                accesses[Verdict.MACHINE.ordinal()],
                accesses[Verdict.UNCERTAIN.ordinal()],
                judged.deliveryRecorded(),
                kinds(judged.measured()),
                last == Long.MIN_VALUE ? Optional.empty() : Optional.of(EventBlock.instant(last)),
                WaterfallOf.round(judged),
                judged.duplicates(),
                judged.ruleHits(),
                judged.correctionEffects(),
                UndecidedAct.of(judged),
                judged.notes());
    }

    private static Set<EventKind> kinds(Set<EventKind> measured) {
        Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
        kinds.addAll(measured);
        return kinds;
    }
}
