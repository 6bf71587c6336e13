package drillsift.aggregate.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Deals those who did it to groups of fixed sizes, each person equally likely: group by group, each
 * from its hypergeometric distribution given what is left. The distributions are kept, for most
 * draws meet the same ones. Strict mathematics deal the same tables on every machine.
 */
final class DealtTables {

    /** Tails less likely than this are left out: no draw of 53 bits could tell. */
    private static final double NEVER = 1e-17;

    private final SplittableRandom random;
    private final int[] sizes;
    private final int[] peopleFrom;
    private final double[] logFactorials;
    private final Distribution[][] known;

    /** How many of one group did it: at least {@code least}, and the sums of probability. */
    private record Distribution(int least, double[] upTo) {

        int at(double share) {
            int found = Arrays.binarySearch(upTo, share * upTo[upTo.length - 1]);
            return least + Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1);
        }
    }

    /**
     * @param done people who did it, over all groups
     */
    DealtTables(long seed, int[] sizes, int done) {
        this.random = new SplittableRandom(seed);
        this.sizes = sizes;
        this.peopleFrom = new int[sizes.length + 1];
        for (int group = sizes.length - 1; group >= 0; group--) {
            peopleFrom[group] = peopleFrom[group + 1] + sizes[group];
        }
        this.logFactorials = new double[peopleFrom[0] + 1];
        for (int i = 1; i < logFactorials.length; i++) {
            logFactorials[i] = logFactorials[i - 1] + StrictMath.log(i);
        }
        this.known = new Distribution[sizes.length][done + 1];
    }

    /** Fills in how many of each group did it. */
    void deal(int done, int[] counts) {
        int left = done;
        int last = sizes.length - 1;
        for (int group = 0; group < last; group++) {
            counts[group] = left == 0 ? 0 : distribution(group, left).at(random.nextDouble());
            left -= counts[group];
        }
        counts[last] = left;
    }

    private Distribution distribution(int group, int done) {
        Distribution distribution = known[group][done];
        if (distribution == null) {
            distribution = compute(sizes[group], peopleFrom[group], done);
            known[group][done] = distribution;
        }
        return distribution;
    }

    private Distribution compute(int size, int people, int done) {
        int least = Math.max(0, done - (people - size));
        int most = Math.min(done, size);
        int from = least;
        while (from < most && probability(from, size, people, done) < NEVER) {
            from++;
        }
        double[] upTo = new double[most - from + 1];
        double sum = 0;
        int length = 0;
        for (int count = from; count <= most; count++) {
            double probability = probability(count, size, people, done);
            if (probability < NEVER && sum > 0.5) {
                break;
            }
            sum += probability;
            upTo[length++] = sum;
        }
        return new Distribution(from, Arrays.copyOf(upTo, length));
    }

    private double probability(int count, int size, int people, int done) {
        return StrictMath.exp(
                logChoose(size, count)
                        + logChoose(people - size, done - count)
                        - logChoose(people, done));
    }

    private double logChoose(int of, int choose) {
        return logFactorials[of] - logFactorials[choose] - logFactorials[of - choose];
    }
}
