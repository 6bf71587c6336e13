package drillsift.classify;

import drillsift.classify.Correction.Action;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Applies a round's corrections to the episodes of one person at a time; one per thread. */
final class Correcting {

    private static final BitSet NO_EVENTS = new BitSet();
    private static final double EVEN = 0.5;

    private final RoundCorrections corrections;
    private final Scoring scoring;
    private final CorrectionTally tally;
    private List<BitSet> named = List.of();

    Correcting(RoundCorrections corrections, Scoring scoring) {
        this.corrections = corrections;
        this.scoring = scoring;
        tally = new CorrectionTally(corrections);
    }

    CorrectionTally tally() {
        return tally;
    }

    /** Looks which episodes hold an access that a correction names. */
    void begin(AccessSlice slice, int group, int episodes) {
        named = List.of();
        if (!corrections.isAnyEventNamed()) {
            return;
        }
        for (int i = slice.from(group); i < slice.to(group); i++) {
            int number = slice.number[i];
            corrections.ofEvent(slice.event(i)).ifPresent(found -> name(number, found, episodes));
        }
    }

    private void name(int number, BitSet found, int episodes) {
        if (named.isEmpty()) {
            named = new ArrayList<>();
            for (int i = 0; i < episodes; i++) {
                named.add(new BitSet());
            }
        }
        named.get(number).or(found);
    }

    /** The judgement under silenced rules and other odds, then as somebody has decided it. */
    Judgement judge(Episode episode, int number) {
        Judgement own = scoring.judge(episode);
        if (corrections.isEmpty()) {
            return own;
        }
        List<RoundCorrections.Meant> meant = meant(episode, number, own);
        if (meant.isEmpty()) {
            return own;
        }
        Judgement decided = with(episode, own, meant);
        for (RoundCorrections.Meant each : meant) {
            List<RoundCorrections.Meant> others = new ArrayList<>(meant);
            others.remove(each);
            Judgement without = with(episode, own, others);
            tally.add(each, episode, !isSame(episode, decided, without));
        }
        tally.addConflict(episode, decided);
        return decided;
    }

    private Judgement with(Episode episode, Judgement own, List<RoundCorrections.Meant> meant) {
        return decided(episode, adjusted(episode, own, meant), meant);
    }

    /** Whether both say the same of what happened and, as far as is known here, whose act it is. */
    private static boolean isSame(Episode episode, Judgement one, Judgement other) {
        return one.verdict() == other.verdict() && actor(episode, one) == actor(episode, other);
    }

    private static Actor actor(Episode episode, Judgement judgement) {
        boolean isOther = episode.addressFacts.isHelpdesk();
        return judgement.decidedActor().orElse(isOther ? Actor.OTHER_PERSON : Actor.RECIPIENT);
    }

    /**
     * What silences rules or moves odds is found first: what decides by a pattern looks at what
     * counts then.
     */
    private List<RoundCorrections.Meant> meant(Episode episode, int number, Judgement own) {
        RoundCorrections.Seen seen = new RoundCorrections.Seen(own, own);
        List<RoundCorrections.Meant> adjusting = meant(episode, number, seen, true);
        if (!adjusting.isEmpty()) {
            seen = new RoundCorrections.Seen(own, adjusted(episode, own, adjusting));
        }
        List<RoundCorrections.Meant> deciding = meant(episode, number, seen, false);
        if (adjusting.isEmpty() || deciding.isEmpty()) {
            return adjusting.isEmpty() ? deciding : adjusting;
        }
        adjusting.addAll(deciding);
        adjusting.sort(Comparator.comparingInt(RoundCorrections.Meant::number));
        return adjusting;
    }

    private List<RoundCorrections.Meant> meant(
            Episode episode, int number, RoundCorrections.Seen seen, boolean isAdjusting) {
        BitSet ofEvents = named.isEmpty() ? NO_EVENTS : named.get(number);
        List<RoundCorrections.Meant> meant = List.of();
        for (RoundCorrections.Meant each : corrections.all()) {
            boolean isAsked = each.correction().action().isAdjusting() == isAdjusting;
            if (isAsked && RoundCorrections.holds(each, episode, seen, ofEvents)) {
                meant = meant.isEmpty() ? new ArrayList<>() : meant;
                meant.add(each);
            }
        }
        return meant;
    }

    private Judgement adjusted(Episode episode, Judgement own, List<RoundCorrections.Meant> meant) {
        long silenced = 0;
        double added = 0;
        List<Correction> by = new ArrayList<>();
        for (RoundCorrections.Meant each : meant) {
            Correction correction = each.correction();
            if (!correction.action().isForced()) {
                by.add(correction);
                added += correction.decibans();
                silenced |=
                        correction.action() == Action.DISABLE_RULE
                                ? 1L << EpisodeColumns.RULE_BITS.get(correction.rule())
                                : 0;
            }
        }
        return by.isEmpty() ? own : scoring.judge(episode, silenced, added).adjusted(by);
    }

    /** The highest rank decides; equals that contradict each other leave it undecided. */
    private static Judgement decided(
            Episode episode, Judgement adjusted, List<RoundCorrections.Meant> meant) {
        List<Correction> deciding = new ArrayList<>();
        for (RoundCorrections.Meant each : meant) {
            Correction correction = each.correction();
            boolean isFirst = deciding.isEmpty();
            if (isForced(correction, episode)
                    && (isFirst || deciding.get(0).rank() == correction.rank())) {
                deciding.add(correction);
            }
        }
        if (deciding.isEmpty()) {
            return adjusted;
        }
        Action action = deciding.get(0).action();
        boolean isConflict = deciding.stream().anyMatch(each -> each.action() != action);
        List<Correction> by = new ArrayList<>(deciding);
        by.addAll(adjusted.corrections());
        return isConflict
                ? adjusted.decided(Verdict.UNCERTAIN, EVEN, by)
                : forced(adjusted, action, by);
    }

    private static Judgement forced(Judgement adjusted, Action action, List<Correction> by) {
        return switch (action) {
            case FORCE_MACHINE -> adjusted.decided(Verdict.MACHINE, 1, by);
            case FORCE_HUMAN, FORCE_OTHER_PERSON -> adjusted.decided(Verdict.HUMAN, 0, by);
            case FORCE_UNCERTAIN -> adjusted.decided(Verdict.UNCERTAIN, EVEN, by);
            case SHARED_EGRESS, DISABLE_RULE, ADD_DB, KEEP, WITHDRAW -> adjusted;
        };
    }

    /** What carries nobody's token is nobody's act, whatever somebody says. */
    private static boolean isForced(Correction correction, Episode episode) {
        return switch (correction.action()) {
            case FORCE_HUMAN, FORCE_OTHER_PERSON -> episode.recipient >= 0;
            case FORCE_MACHINE, FORCE_UNCERTAIN -> true;
            case SHARED_EGRESS, DISABLE_RULE, ADD_DB, KEEP, WITHDRAW -> false;
        };
    }
}
