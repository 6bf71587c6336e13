package drillsift.classify;

/**
 * What the accesses of each episode come to, whatever is said of it: no correction changes it.
 *
 * @param all how many belong to the episode; another source's record of the same access is one more
 * @param own of all, those of the visitor itself: no such record, and no part of a page
 * @param acts of all, those that count: they could be a reaction or an act on a page, came in time,
 *     and are not recorded twice
 * @param isReaction whether one of the acts is a reaction
 * @param first number of its first event
 */
@SuppressWarnings("ArrayRecordComponent")
public record AccessCounts(int[] all, int[] own, int[] acts, boolean[] isReaction, int[] first) {

    static AccessCounts none(int episodes) {
        return new AccessCounts(
                new int[episodes],
                new int[episodes],
                new int[episodes],
                new boolean[episodes],
                new int[episodes]);
    }

    /**
     * Counts one access; those of one episode are never counted by two threads.
     *
     * @param isLate whether it came after the round was disclosed or completed
     */
    void add(int episode, AccessSlice slice, int at, boolean isLate) {
        int event = slice.event(at);
        first[episode] = all[episode] == 0 ? event : Math.min(first[episode], event);
        all[episode]++;
        if (!slice.isEcho(at)) {
            boolean isPart = slice.isDrawnIn(at) || slice.isResource(at);
            own[episode] += isPart ? 0 : 1;
            boolean isAct = slice.kind(at).isAct() && !isLate;
            acts[episode] += isAct ? 1 : 0;
            isReaction[episode] |= isAct && slice.kind(at).isReaction();
        }
    }
}
