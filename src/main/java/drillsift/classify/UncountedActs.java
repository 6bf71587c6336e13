package drillsift.classify;

import drillsift.event.EventBlock;

/**
 * Accesses that could be a reaction or an act on a page and are in no rate.
 *
 * @param echoes that another source recorded as well
 * @param late of the others, those after the round was disclosed or completed
 */
public record UncountedActs(long echoes, long late) {

    static final UncountedActs NONE = new UncountedActs(0, 0);

    /** Counts several parts of the round at a time. */
    public static UncountedActs of(JudgedRound judged) {
        return EventParts.of(judged, (from, to) -> of(judged, from, to)).stream()
                .reduce(NONE, UncountedActs::plus);
    }

    private static UncountedActs of(JudgedRound judged, int from, int to) {
        long echoes = 0;
        long late = 0;
        for (int event = from; event < to; event++) {
            if (judged.episode(event) != EventBlock.NONE && judged.kind(event).isAct()) {
                boolean isEcho = judged.isEcho(event);
                echoes += isEcho ? 1 : 0;
                late += !isEcho && judged.isAfterClose(event) ? 1 : 0;
            }
        }
        return new UncountedActs(echoes, late);
    }

    private UncountedActs plus(UncountedActs other) {
        return new UncountedActs(echoes + other.echoes, late + other.late);
    }
}
