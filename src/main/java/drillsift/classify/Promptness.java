package drillsift.classify;

import java.util.Arrays;

/**
 * Addresses that came to everybody within minutes of the mail, and whether there are more of them
 * in a network than people's habits let expect.
 */
final class Promptness {

    /** Share of people who come so soon at most, as far as rounds are known. */
    private static final double EAGER = 0.6;

    /** One in a thousand. */
    private static final double CHANCE = StrictMath.log(1e-3);

    private static final int FEWEST_ADDRESSES = 3;

    /** Small addresses, of whom chance makes many prompt, must not hide what large ones show. */
    private static final int[] SIZES = {3, 5, 10};

    private static final int CROWD = 50;
    private static final int STEPS = 20;

    private final double soonSeconds;
    private final int soonMillis;
    private final int fewestTokens;

    /**
     * @param soonSeconds after each mail: whoever comes later is late
     * @param fewestTokens that a source must have met for its promptness to be beyond doubt
     */
    Promptness(double soonSeconds, int fewestTokens) {
        this.soonSeconds = soonSeconds;
        this.soonMillis = (int) (soonSeconds * 1000);
        this.fewestTokens = fewestTokens;
    }

    /** Whether nine of ten of its visits are not late; never where delays are not known. */
    boolean isPrompt(Profile profile) {
        return profile.high() < soonSeconds;
    }

    /** Whether it has met so many that its promptness is beyond doubt. */
    boolean isCrowd(Profile profile) {
        return profile.tokens() >= fewestTokens;
    }

    /**
     * Whether at most one of ten visits is late.
     *
     * @param delays in milliseconds, sorted
     */
    boolean isPrompt(int[] delays) {
        return late(delays) <= delays.length / 10;
    }

    int late(int[] delays) {
        return delays.length - atMost(delays, soonMillis - 1);
    }

    /**
     * Whether the prompt ones among the addresses are no people: chance would hardly make so many,
     * or some have met so many that it is beyond doubt.
     *
     * @param addresses delays of each, in milliseconds, sorted
     */
    boolean isFarm(int[][] addresses) {
        int[] prompt =
                Arrays.stream(addresses)
                        .filter(this::isPrompt)
                        .mapToInt(delays -> delays.length)
                        .toArray();
        if (prompt.length < FEWEST_ADDRESSES || Arrays.stream(prompt).sum() < fewestTokens) {
            return false;
        }
        if (Arrays.stream(prompt).filter(tokens -> tokens >= fewestTokens).sum() >= CROWD) {
            return true;
        }
        double eager = Math.max(EAGER, shareOfOthers(addresses));
        return Arrays.stream(SIZES).anyMatch(size -> isBeyondChance(addresses, size, eager));
    }

    /**
     * Whether chance would hardly make so many addresses prompt if all were alike (Chernoff's
     * bound).
     *
     * @param fewest people whom an address must have met to be asked
     */
    private boolean isBeyondChance(int[][] addresses, int fewest, double eager) {
        double expected = 0;
        int found = 0;
        for (int[] own : addresses) {
            if (own.length >= fewest) {
                expected += chance(own.length, eager);
                found += isPrompt(own) ? 1 : 0;
            }
        }
        return found > expected
                && found * (1 + StrictMath.log(expected / found)) - expected < CHANCE;
    }

    /** Of people alike, how many groups of that size would be prompt. */
    private static double chance(int size, double soon) {
        double sum = 0;
        for (int late = 0; late <= size / 10; late++) {
            sum += binomial(size, late, 1 - soon);
        }
        return sum;
    }

    private static double binomial(int size, int hits, double share) {
        double probability = StrictMath.pow(1 - share, size - hits);
        for (int i = 0; i < hits; i++) {
            probability *= share * (size - i) / (i + 1);
        }
        return probability;
    }

    /**
     * Which share of people is not late, by the addresses that are not prompt. Since those were
     * chosen for being late, it is the share with which so many would be late among them.
     */
    private double shareOfOthers(int[][] addresses) {
        int[][] others =
                Arrays.stream(addresses).filter(own -> !isPrompt(own)).toArray(int[][]::new);
        double observed = Arrays.stream(others).mapToInt(this::late).sum();
        double low = 0;
        double high = 1;
        for (int step = 0; step < STEPS; step++) {
            double share = (low + high) / 2;
            double expected = 0;
            for (int[] own : others) {
                expected += lateUnlessPrompt(own.length, share);
            }
            low = expected > observed ? share : low;
            high = expected > observed ? high : share;
        }
        return low;
    }

    /** How many of so many come late, where it is known that they are not prompt. */
    private static double lateUnlessPrompt(int size, double soon) {
        double late = size * (1 - soon);
        for (int hits = 1; hits <= size / 10; hits++) {
            late -= hits * binomial(size, hits, 1 - soon);
        }
        return late / (1 - chance(size, soon));
    }

    /** How many of the sorted numbers are no greater. */
    static int atMost(int[] sorted, int limit) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] <= limit) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
