package drillsift.classify;

import java.util.Arrays;

/**
 * How one source behaved over the whole round.
 *
 * @param tokens people whose token it asked for
 * @param agents distinct agents
 * @param low seconds from own sending to first access: the tenth of a hundred people
 * @param median the fiftieth
 * @param high the ninetieth; all three are NaN where own sending times are not known
 */
record Profile(int tokens, int agents, double low, double median, double high) {

    static final Profile NONE = new Profile(0, 0, Double.NaN, Double.NaN, Double.NaN);

    /**
     * @param delays milliseconds, in any order; sorted in place between the two positions
     */
    static Profile of(int tokens, int agents, int[] delays, int from, int to) {
        if (from == to) {
            return new Profile(tokens, agents, Double.NaN, Double.NaN, Double.NaN);
        }
        Arrays.sort(delays, from, to);
        return new Profile(
                tokens,
                agents,
                at(delays, from, to, 0.1),
                at(delays, from, to, 0.5),
                at(delays, from, to, 0.9));
    }

    /** Whether both came at about the same distances; never where distances are not known. */
    boolean isLike(Profile other) {
        return isAlike(median, other.median) && isAlike(high, other.high);
    }

    private static boolean isAlike(double a, double b) {
        return Math.max(a, b) <= 2 * Math.min(a, b);
    }

    private static double at(int[] delays, int from, int to, double share) {
        return delays[from + (int) ((to - from - 1) * share)] / 1000.0;
    }
}
