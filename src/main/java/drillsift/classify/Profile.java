package drillsift.classify;

import java.util.Arrays;

/**
 * How one source behaved over the whole round.
 *
 * @param tokens people whose token it asked for
 * @param low seconds from own sending to first access: the tenth of a hundred people
 * @param median the fiftieth
 * @param high the ninetieth
 * @param last the last; all four are NaN where own sending times are not known
 * @param isLoose whether it is open that this source is whose behaviour this is, see {@link
 *     SourceParts}
 */
record Profile(int tokens, double low, double median, double high, double last, boolean isLoose) {

    private static final int TIMED = 1;
    private static final int LOOSE = 2;
    private static final Profile[] SMALL = {unknown(0), unknown(1), unknown(2)};

    static final Profile NONE = SMALL[0];

    Profile(int tokens, double low, double median, double high, double last) {
        this(tokens, low, median, high, last, false);
    }

    /**
     * Of a source that too few people met to speak of its delays.
     *
     * @param tokens at most 2
     */
    static Profile small(int tokens) {
        return SMALL[tokens];
    }

    private static Profile unknown(int tokens) {
        return new Profile(tokens, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /**
     * @param delays milliseconds, in any order; sorted in place between the two positions
     */
    static Profile of(int tokens, int[] delays, int from, int to) {
        if (from == to) {
            return unknown(tokens);
        }
        Arrays.sort(delays, from, to);
        return new Profile(
                tokens,
                at(delays, from, to, 0.1),
                at(delays, from, to, 0.5),
                at(delays, from, to, 0.9),
                at(delays, from, to, 1));
    }

    /** One number where nothing is known but how many people it met, as of most sources. */
    void write(LongTape tape) {
        tape.put((long) tokens << 2 | (isLoose ? LOOSE : 0) | (isTimed() ? TIMED : 0));
        if (isTimed()) {
            tape.put(low).put(median).put(high).put(last);
        }
    }

    private boolean isTimed() {
        return !Double.isNaN(low);
    }

    static Profile read(LongTape tape) {
        long told = tape.take();
        int tokens = (int) (told >> 2);
        Profile profile =
                (told & TIMED) == 0
                        ? unknown(tokens)
                        : new Profile(
                                tokens,
                                tape.takeDouble(),
                                tape.takeDouble(),
                                tape.takeDouble(),
                                tape.takeDouble());
        return (told & LOOSE) == 0 ? profile : profile.loose();
    }

    Profile loose() {
        return new Profile(tokens, low, median, high, last, true);
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
