package drillsift.message;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody meant to write. */
public final class Nearest {

    private Nearest() {}

    /**
     * The candidate with the fewest letters inserted, left out, replaced or swapped; empty when
     * none is near: at most one slip in each three letters.
     */
    public static Optional<String> of(String written, Collection<String> candidates) {
        String plain = plain(written);
        return candidates.stream()
                .filter(each -> distance(plain, plain(each)) <= most(plain, each))
                .min(
                        Comparator.comparingInt((String each) -> distance(plain, plain(each)))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Case and the choice between hyphen and underscore are no slips. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int most(String one, String other) {
        return Math.max(1, Math.max(one.length(), other.length()) / 3);
    }

    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int cheapest(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(cost[i - 1][j], cost[i][j - 1]) + 1;
        best = Math.min(best, cost[i - 1][j - 1] + (same ? 0 : 1));
        boolean swapped =
                i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
