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
        if (pairs == 0) {
            return 1;
        }
        int fewer = Math.min(earlierOnly, laterOnly);
        // of so many heads in as many throws of a fair coin as pairs differ, each from the one
        // before
        double log = -pairs * StrictMath.log(2);
        double point = StrictMath.exp(log);
        double tail = point;
        for (int heads = 1; heads <= fewer; heads++) {
            log += StrictMath.log((double) (pairs - heads + 1) / heads);
            point = StrictMath.exp(log);
            tail += point;
        }
        return earlierOnly == laterOnly ? 1 - point : Math.min(1, 2 * tail - point);
    }
}
