package drillsift.aggregate.statistics;

import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;

/**
 * Newcombe's hybrid score intervals of a difference of two shares, 95 %, in percentage points:
 * method 10 for independent groups, square-and-add method 10 for pairs.
 *
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8&lt;873::AID-SIM779&gt;3.0.CO;2-I">
 *     Newcombe 1998, independent</a>
 * @see <a
 *     href="https://doi.org/10.1002/(SICI)1097-0258(19981130)17:22&lt;2635::AID-SIM954&gt;3.0.CO;2-C">
 *     Newcombe 1998, paired</a>
 */
public final class Newcombe {

    private Newcombe() {}

    /**
     * Later minus earlier, different people.
     *
     * @param earlier of at least one person; likewise later
     */
    public static Interval unpaired(Rate earlier, Rate later) {
        double p1 = (double) later.count() / later.of();
        double p2 = (double) earlier.count() / earlier.of();
        Interval i1 = Wilson.share(later.count(), later.of()).orElseThrow();
        Interval i2 = Wilson.share(earlier.count(), earlier.of()).orElseThrow();
        return combine(p1, p2, i1, i2, 0);
    }

    /**
     * Later minus earlier, the same people.
     *
     * @param both did it in both rounds; earlierOnly and laterOnly in one; neither in none
     */
    public static Interval paired(int both, int earlierOnly, int laterOnly, int neither) {
        int people = both + earlierOnly + laterOnly + neither;
        int later = both + laterOnly;
        int earlier = both + earlierOnly;
        return combine(
                (double) later / people,
                (double) earlier / people,
                Wilson.share(later, people).orElseThrow(),
                Wilson.share(earlier, people).orElseThrow(),
                phi(both, laterOnly, earlierOnly, neither));
    }

    private static Interval combine(double p1, double p2, Interval i1, Interval i2, double phi) {
        double low1 = p1 - i1.low();
        double high1 = i1.high() - p1;
        double low2 = p2 - i2.low();
        double high2 = i2.high() - p2;
        double down = Math.sqrt(square(low1) - 2 * phi * low1 * high2 + square(high2));
        double up = Math.sqrt(square(low2) - 2 * phi * low2 * high1 + square(high1));
        return new Interval(100 * (p1 - p2 - down), 100 * (p1 - p2 + up));
    }

    /** Correlation of the four cells, with the continuity correction of method 10. */
    private static double phi(int a, int b, int c, int d) {
        double margins = (double) (a + b) * (c + d) * (a + c) * (b + d);
        if (margins == 0) {
            return 0;
        }
        double n = a + b + c + d;
        double product = (double) a * d - (double) b * c;
        double corrected = product > 0 ? Math.max(product - n / 2, 0) : product;
        return corrected / Math.sqrt(margins);
    }

    private static double square(double value) {
        return value * value;
    }
}
