package drillsift.aggregate.statistics;

/**
 * McNemar's test of pairs with the mid-P correction, exact from the binomial distribution.
 *
 * @see <a href="https://doi.org/10.1186/1471-2288-13-91">Fagerland, Lydersen and Laake 2013</a>
 */
public final class McNemar {

    private McNemar() {}

    /**
     * Two-sided mid-P value, 0 to 1; 1 when no pair differs.
     *
     * @param earlierOnly pairs that did it only earlier; laterOnly only later
     */
    public static double midP(int earlierOnly, int laterOnly) {
        int pairs = earlierOnly + laterOnly;
        if (pairs == 0 || earlierOnly == laterOnly) {
            return pairs == 0 ? 1 : 1 - point(pairs, earlierOnly);
        }
        int fewer = Math.min(earlierOnly, laterOnly);
        double tail = 0;
        for (int i = 0; i <= fewer; i++) {
            tail += point(pairs, i);
        }
        return Math.min(1, 2 * tail - point(pairs, fewer));
    }

    /** Probability of k heads in n throws of a fair coin. */
    private static double point(int n, int k) {
        double log = -n * Math.log(2);
        for (int i = 1; i <= k; i++) {
            log += Math.log((double) (n - k + i) / i);
        }
        return Math.exp(log);
    }
}
