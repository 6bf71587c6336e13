package drillsift.aggregate.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Benjamini and Hochberg's step-up correction, which bounds the share of false findings instead of
 * the chance of any: for lists that an analyst follows up, never for what executives are told.
 *
 * @see <a href="https://doi.org/10.1111/j.2517-6161.1995.tb02031.x">Benjamini and Hochberg 1995</a>
 */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /** Adjusted p-values in the order given, each 0 to 1. */
    public static double[] adjust(double[] pValues) {
        List<Integer> order =
                IntStream.range(0, pValues.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -pValues[i]))
                        .toList();
        double[] adjusted = new double[pValues.length];
        double lowest = 1;
        for (int place = 0; place < order.size(); place++) {
            int i = order.get(place);
            int rank = pValues.length - place;
            lowest = Math.min(lowest, pValues[i] * pValues.length / rank);
            adjusted[i] = lowest;
        }
        return adjusted;
    }
}
