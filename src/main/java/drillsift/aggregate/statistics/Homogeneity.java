package drillsift.aggregate.statistics;

import drillsift.aggregate.Rate;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.FisherExactTest;

/** Whether groups differ in a share, and whether one group differs from all others. */
public final class Homogeneity {

    private static final int DRAWS = 100_000;
    private static final long SEED = 20_261_124L;
    private static final double SMALL = 5;

    private Homogeneity() {}

    /**
     * P-value of the chi-square test over the groups; from drawn tables with the same margins where
     * an expected count is under 5. The draws have a fixed seed: equal groups give equal values.
     *
     * @param all groups; those without people say nothing and are left out
     * @return 1 when nobody or everybody did it, or fewer than two groups have people: then no
     *     group differs
     */
    public static double pValue(List<Rate> all) {
        List<Rate> groups = all.stream().filter(group -> group.of() > 0).toList();
        int done = groups.stream().mapToInt(Rate::count).sum();
        int people = groups.stream().mapToInt(Rate::of).sum();
        if (groups.size() < 2 || done == 0 || done == people) {
            return 1;
        }
        double share = (double) done / people;
        double least = Math.min(share, 1 - share);
        boolean small = groups.stream().anyMatch(group -> group.of() * least < SMALL);
        return small ? drawn(groups, done) : asymptotic(groups);
    }

    private static double asymptotic(List<Rate> groups) {
        long[][] table =
                groups.stream()
                        .map(group -> new long[] {group.count(), group.of() - group.count()})
                        .toArray(long[][]::new);
        return ChiSquareTest.withDefaults().test(table).getPValue();
    }

    private static double drawn(List<Rate> groups, int done) {
        int[] sizes = groups.stream().mapToInt(Rate::of).toArray();
        int[] counts = groups.stream().mapToInt(Rate::count).toArray();
        double observed = spread(counts, sizes);
        DealtTables tables = new DealtTables(SEED, sizes, done);
        int[] drawn = new int[sizes.length];
        int atLeast = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            tables.deal(done, drawn);
            atLeast += spread(drawn, sizes) >= observed * (1 - 1e-9) ? 1 : 0;
        }
        return (atLeast + 1.0) / (DRAWS + 1.0);
    }

    /** The part of chi-square that changes while the margins stay. */
    private static double spread(int[] counts, int[] sizes) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) counts[i] * counts[i] / sizes[i];
        }
        return sum;
    }

    /** Fisher's exact test, two-sided, of a group against all the rest. */
    public static double againstRest(Rate group, Rate all) {
        int restOf = all.of() - group.of();
        int restCount = all.count() - group.count();
        if (restOf == 0 || group.of() == 0 || all.count() == 0 || all.count() == all.of()) {
            return 1;
        }
        int[][] table = {
            {group.count(), group.of() - group.count()}, {restCount, restOf - restCount}
        };
        return FisherExactTest.withDefaults().test(table).getPValue();
    }
}
