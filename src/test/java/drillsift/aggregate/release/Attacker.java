package drillsift.aggregate.release;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A colleague with the roster, all that was published of one round and one measure, and whole
 * numbers. It shares no code with the checks of the program: it solves over exact fractions, and
 * tries every small set instead of reducing with large parts first.
 */
public final class Attacker {

    /**
     * How many of a set of people did something.
     *
     * @param issue in which it was published: verdicts may differ between issues
     */
    public record Known(Set<Integer> people, int count, int issue) {}

    private final int k;
    private final List<Known> known;
    private final List<Set<Integer>> parts = new ArrayList<>();
    private final List<int[]> rows = new ArrayList<>();

    public Attacker(int k, Collection<Known> known) {
        this.k = k;
        this.known = List.copyOf(known);
        Map<Integer, Set<Integer>> places = new TreeMap<>();
        for (int i = 0; i < this.known.size(); i++) {
            for (int person : this.known.get(i).people()) {
                places.computeIfAbsent(person, any -> new HashSet<>()).add(i);
            }
        }
        Map<Set<Integer>, Set<Integer>> members = new LinkedHashMap<>();
        places.forEach(
                (person, in) -> members.computeIfAbsent(in, any -> new HashSet<>()).add(person));
        List<Set<Integer>> lies = new ArrayList<>(members.keySet());
        lies.forEach(in -> parts.add(members.get(in)));
        for (int i = 0; i < this.known.size(); i++) {
            int place = i;
            rows.add(lies.stream().mapToInt(in -> in.contains(place) ? 1 : 0).toArray());
        }
    }

    /** Sets of 1 to k-1 people whose number follows; up to three parts of them. */
    public List<Set<Integer>> smallSets() {
        List<Integer> small = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            if (parts.get(part).size() < k) {
                small.add(part);
            }
        }
        List<Set<Integer>> found = new ArrayList<>();
        if (!small.isEmpty()) {
            Space space = new Space();
            rows.forEach(space::take);
            extend(space, small, 0, List.of(), 0, found);
        }
        return found;
    }

    private void extend(
            Space space,
            List<Integer> small,
            int from,
            List<Integer> chosen,
            int people,
            List<Set<Integer>> found) {
        for (int i = from; i < small.size() && chosen.size() < 3; i++) {
            int more = people + parts.get(small.get(i)).size();
            if (more < k) {
                List<Integer> now = new ArrayList<>(chosen);
                now.add(small.get(i));
                int[] row = new int[parts.size()];
                Set<Integer> those = new HashSet<>();
                for (int part : now) {
                    row[part] = 1;
                    those.addAll(parts.get(part));
                }
                if (space.holds(row)) {
                    found.add(those);
                }
                extend(space, small, i + 1, now, more, found);
            }
        }
    }

    /**
     * People who must have done it, by bounds over the newest issue's counts and, as far as they do
     * not contradict these, all others'.
     */
    public boolean isAnybodyForced() {
        int newest = known.stream().mapToInt(Known::issue).max().orElse(0);
        boolean alone = isForced(known.stream().map(each -> each.issue() == newest).toList());
        return alone || isForced(known.stream().map(each -> true).toList());
    }

    private boolean isForced(List<Boolean> used) {
        int[] least = new int[parts.size()];
        int[] most = parts.stream().mapToInt(Set::size).toArray();
        List<int[]> sums = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (used.get(i)) {
                sums.add(rows.get(i));
                counts.add(known.get(i).count());
            }
        }
        addDifferences(sums, counts);
        return bound(sums, counts, least, most) && isFull(least);
    }

    /** False where the counts contradict each other: verdicts have changed between issues. */
    private static boolean bound(List<int[]> sums, List<Integer> counts, int[] least, int[] most) {
        boolean narrows = true;
        while (narrows) {
            narrows = false;
            for (int i = 0; i < sums.size(); i++) {
                narrows |= narrow(sums.get(i), counts.get(i), least, most);
            }
            for (int part = 0; part < least.length; part++) {
                if (least[part] > most[part]) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean isFull(int[] least) {
        for (int part = 0; part < least.length; part++) {
            if (least[part] > 0 && least[part] >= parts.get(part).size() - 1) {
                return true;
            }
        }
        return false;
    }

    /** Every set less all sets that lie within what is left of it. */
    private static void addDifferences(List<int[]> sums, List<Integer> counts) {
        int given = sums.size();
        for (int whole = 0; whole < given; whole++) {
            int[] rest = sums.get(whole).clone();
            int count = counts.get(whole);
            for (int inner = 0; inner < given; inner++) {
                if (inner != whole && isWithin(sums.get(inner), rest)) {
                    for (int part = 0; part < rest.length; part++) {
                        rest[part] -= sums.get(inner)[part];
                    }
                    count -= counts.get(inner);
                }
            }
            sums.add(rest);
            counts.add(count);
        }
    }

    private static boolean isWithin(int[] inner, int[] outer) {
        boolean smaller = false;
        for (int part = 0; part < inner.length; part++) {
            if (inner[part] > outer[part]) {
                return false;
            }
            smaller |= inner[part] < outer[part];
        }
        return smaller;
    }

    private static boolean narrow(int[] row, int count, int[] least, int[] most) {
        int low = 0;
        int high = 0;
        for (int part = 0; part < row.length; part++) {
            low += row[part] * least[part];
            high += row[part] * most[part];
        }
        boolean narrows = false;
        for (int part = 0; part < row.length; part++) {
            if (row[part] == 1) {
                int atLeast = count - (high - most[part]);
                int atMost = count - (low - least[part]);
                if (atLeast > least[part]) {
                    low += atLeast - least[part];
                    least[part] = atLeast;
                    narrows = true;
                }
                if (atMost < most[part]) {
                    high += atMost - most[part];
                    most[part] = atMost;
                    narrows = true;
                }
                if (least[part] > most[part]) {
                    return false;
                }
            }
        }
        return narrows;
    }

    /** All combinations of rows, over fractions. */
    private static final class Space {

        private final Map<Integer, BigInteger[]> byPivot = new HashMap<>();

        void take(int[] row) {
            BigInteger[] rest = reduced(row);
            for (int i = 0; i < rest.length; i++) {
                if (rest[i].signum() != 0) {
                    byPivot.put(i, rest);
                    return;
                }
            }
        }

        boolean holds(int[] row) {
            for (BigInteger each : reduced(row)) {
                if (each.signum() != 0) {
                    return false;
                }
            }
            return true;
        }

        private BigInteger[] reduced(int[] row) {
            BigInteger[] rest = new BigInteger[row.length];
            for (int i = 0; i < row.length; i++) {
                rest[i] = BigInteger.valueOf(row[i]);
            }
            for (int i = 0; i < rest.length; i++) {
                BigInteger[] pivot = byPivot.get(i);
                if (pivot != null && rest[i].signum() != 0) {
                    BigInteger factor = rest[i];
                    for (int j = 0; j < rest.length; j++) {
                        rest[j] = rest[j].multiply(pivot[i]).subtract(pivot[j].multiply(factor));
                    }
                    shorten(rest);
                }
            }
            return rest;
        }

        private static void shorten(BigInteger[] row) {
            BigInteger divisor = BigInteger.ZERO;
            for (BigInteger each : row) {
                divisor = divisor.gcd(each);
            }
            for (int i = 0; i < row.length && divisor.signum() != 0; i++) {
                row[i] = row[i].divide(divisor);
            }
        }
    }
}
