package drillsift.classify;

import java.util.Arrays;

/** From decibans to probabilities. Remembers some, since scores are sums of few weights. */
final class Odds {

    private static final int BITS = 8;

    private final double[] scores = new double[1 << BITS];
    private final double[] probabilities = new double[1 << BITS];

    Odds() {
        Arrays.fill(scores, Double.NaN); // equal to no score
    }

    double probability(double decibans) {
        long mixed = Double.doubleToRawLongBits(decibans) * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed >>> Long.SIZE - BITS);
        if (scores[slot] != decibans) {
            scores[slot] = decibans;
            probabilities[slot] = 1 / (1 + StrictMath.pow(10, -decibans / 10));
        }
        return probabilities[slot];
    }
}
