package drillsift.aggregate;

import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What is on record of each person of a round, in lines that can be told. Only what is certain to
 * be the person's counts as theirs.
 *
 * @param deeds in the order of their first events
 * @param others by position in the roster: accesses that were found to be a machine's or somebody
 *     else's
 */
public record RoundDeeds(List<Deeds> deeds, List<Integer> others) {

    /**
     * Deeds that are told in one line.
     *
     * @param recipient position in the roster
     * @param isAfterClose after the round was disclosed as a drill or completed
     */
    public record Line(int recipient, EventKind kind, boolean isOwn, boolean isAfterClose) {}

    /**
     * @param first nanoseconds since the epoch, like {@code last}
     * @param times 1 at least
     */
    public record Deeds(Line line, long first, long last, int times) {

        private Deeds plus(Deeds other) {
            return new Deeds(
                    line,
                    Math.min(first, other.first),
                    Math.max(last, other.last),
                    times + other.times);
        }
    }

    /**
     * @param isTold kinds that there are words for
     */
    public static RoundDeeds of(JudgedRound judged, Predicate<EventKind> isTold) {
        Map<Line, Deeds> deeds = new LinkedHashMap<>();
        int[] others = new int[judged.roster().size()];
        for (int event = 0; event < judged.size(); event++) {
            int person = judged.recipient(event);
            if (person == EventBlock.NONE || judged.isEcho(event)) {
                continue;
            }
            EventKind kind = judged.kind(event);
            boolean isAccess = judged.episode(event) != EventBlock.NONE;
            if (isAccess && kind.isAct() && isOthers(judged, event)) {
                others[person]++;
            } else if (isTold.test(kind)) {
                Line line = line(judged, event, isAccess);
                long time = judged.time(event);
                deeds.merge(line, new Deeds(line, time, time, 1), Deeds::plus);
            }
        }
        List<Integer> counts = new ArrayList<>(others.length);
        for (int count : others) {
            counts.add(count);
        }
        return new RoundDeeds(List.copyOf(deeds.values()), counts);
    }

    private static Line line(JudgedRound judged, int event, boolean isAccess) {
        EventKind kind = judged.kind(event);
        boolean isOwn = !isAccess || isCertain(judged, event);
        boolean isLured = isAccess || kind.isReaction();
        boolean isAfterClose = isLured && judged.isAfterClose(event);
        return new Line(judged.recipient(event), kind, isOwn, isAfterClose);
    }

    private static boolean isOthers(JudgedRound judged, int event) {
        return judged.verdict(event) == Verdict.MACHINE
                || judged.actor(event) == Actor.OTHER_PERSON;
    }

    /** What nobody judged is the tool's word alone, and told as uncertain. */
    private static boolean isCertain(JudgedRound judged, int event) {
        return judged.verdict(event) == Verdict.HUMAN
                && judged.actor(event) == Actor.RECIPIENT
                && judged.decidedBy(event) != DecidedBy.DEFAULT;
    }
}
