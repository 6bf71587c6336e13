package drillsift.aggregate.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction for several tests at once.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm 1979</a>
 */
public final class Holm {

    private Holm() {}

    /** Adjusted p-values in the order given, each 0 to 1. */
    public static double[] adjust(double[] pValues) {
        List<Integer> order =
                IntStream.range(0, pValues.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> pValues[i]))
                        .toList();
        double[] adjusted = new double[pValues.length];
        double highest = 0;
        for (int rank = 0; rank < order.size(); rank++) {
            int i = order.get(rank);
            highest = Math.max(highest, (pValues.length - rank) * pValues[i]);
            adjusted[i] = Math.min(1, highest);
        }
        return adjusted;
    }
}
