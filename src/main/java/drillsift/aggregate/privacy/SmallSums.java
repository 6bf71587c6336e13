package drillsift.aggregate.privacy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which sets of fewer than k people follow from published ones by adding and subtracting. Each
 * published set is a row over the parts that all sets cut each other into; a set follows if it is a
 * combination of rows. Rows are reduced with the large parts first, so that those that begin with a
 * small part are the combinations of small parts alone. Numbers are taken modulo a prime, which
 * loses no combination: at worst one is found that is none.
 */
public final class SmallSums {

    private static final long PRIME = 2_147_483_647;

    /** Combinations that are tried; beyond them the answer is not complete. */
    private static final int MOST_TRIED = 200_000;

    private final int k;
    private final int[] sizes;
    private final List<Integer> order;
    private final TreeMap<Integer, TreeMap<Integer, Long>> rows = new TreeMap<>();
    private final Set<BitSet> found = new LinkedHashSet<>();
    private int tried;

    /**
     * What follows.
     *
     * @param sets of parts, of 1 to k-1 people each; at least one where there is any
     * @param isComplete whether all combinations were tried; else there may be others
     */
    public record Found(Set<BitSet> sets, boolean isComplete) {}

    private SmallSums(int[] sizes, List<BitSet> sets, int k) {
        this.k = k;
        this.sizes = sizes;
        this.order =
                IntStream.range(0, sizes.length)
                        .boxed()
                        .sorted(Comparator.comparing(part -> sizes[part] < k))
                        .toList();
        int[] columns = new int[sizes.length];
        for (int column = 0; column < sizes.length; column++) {
            columns[order.get(column)] = column;
        }
        List<TreeMap<Integer, Long>> unreduced = new ArrayList<>();
        for (BitSet set : sets) {
            TreeMap<Integer, Long> row = new TreeMap<>();
            set.stream().forEach(part -> row.put(columns[part], 1L));
            unreduced.add(row);
        }
        unreduced.sort(Comparator.comparingInt(Map::size));
        unreduced.forEach(this::reduce);
    }

    /**
     * @param sizes of the parts, in people
     * @param sets the published ones, as the parts that they are made of
     */
    public static Found of(int[] sizes, List<BitSet> sets, int k) {
        SmallSums sums = new SmallSums(sizes, sets, k);
        int large = (int) IntStream.of(sizes).filter(size -> size >= k).count();
        List<Integer> small = List.copyOf(sums.rows.tailMap(large).keySet());
        sums.solve(small);
        sums.combine(small, 0, new TreeMap<>(), 0);
        return new Found(sums.found, sums.tried <= MOST_TRIED);
    }

    private void reduce(TreeMap<Integer, Long> row) {
        while (!row.isEmpty()) {
            TreeMap<Integer, Long> known = rows.get(row.firstKey());
            if (known == null) {
                long inverse = inverse(row.firstEntry().getValue());
                row.replaceAll((column, number) -> number * inverse % PRIME);
                rows.put(row.firstKey(), row);
                return;
            }
            add(row, known, PRIME - row.firstEntry().getValue());
        }
    }

    /** Leaves of each of these first columns one row alone. */
    private void solve(List<Integer> firsts) {
        for (int i = firsts.size() - 1; i >= 0; i--) {
            TreeMap<Integer, Long> below = rows.get(firsts.get(i));
            for (int j = 0; j < i; j++) {
                TreeMap<Integer, Long> above = rows.get(firsts.get(j));
                Long number = above.get(firsts.get(i));
                if (number != null) {
                    add(above, below, PRIME - number);
                }
            }
        }
    }

    private static void add(TreeMap<Integer, Long> to, TreeMap<Integer, Long> row, long times) {
        row.forEach(
                (column, number) ->
                        to.compute(
                                column,
                                (any, known) -> {
                                    long sum = (known == null ? 0 : known) + number * times;
                                    return sum % PRIME == 0 ? null : Long.valueOf(sum % PRIME);
                                }));
    }

    /** By Fermat's little theorem. */
    private static long inverse(long of) {
        long result = 1;
        long power = of;
        for (long rest = PRIME - 2; rest > 0; rest >>= 1) {
            result = (rest & 1) == 1 ? result * power % PRIME : result;
            power = power * power % PRIME;
        }
        return result;
    }

    /** A set has each part once or not at all, so each solved row is taken so as well. */
    private void combine(List<Integer> firsts, int next, TreeMap<Integer, Long> sum, int people) {
        if (++tried > MOST_TRIED) {
            return;
        }
        if (next == firsts.size()) {
            note(sum);
            return;
        }
        combine(firsts, next + 1, sum, people);
        int more = people + sizes[order.get(firsts.get(next))];
        if (more < k) {
            TreeMap<Integer, Long> with = new TreeMap<>(sum);
            add(with, rows.get(firsts.get(next)), 1);
            combine(firsts, next + 1, with, more);
        }
    }

    private void note(TreeMap<Integer, Long> sum) {
        boolean isSet = sum.values().stream().allMatch(number -> number == 1);
        BitSet parts = new BitSet();
        sum.keySet().forEach(column -> parts.set(order.get(column)));
        int people = parts.stream().map(part -> sizes[part]).sum();
        if (isSet && people > 0 && people < k) {
            found.add(parts);
        }
    }
}
