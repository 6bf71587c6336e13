package drillsift.aggregate.privacy;

import drillsift.aggregate.CrossedRound.Cell;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Rate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Whether two or more partitions of the same people can be published side by side: as if a reader
 * knew the roster, all sums over all groups of all partitions, and could calculate.
 *
 * <p>Of two partitions the sets of people whose number of acts follows by adding and subtracting
 * are unions of these: people in groups of the one that reach into some groups of the other, less
 * all people in those. Each such set must be empty or of k people. Of three and more they are found
 * by calculating: see {@link SmallSums}. Beyond that, everybody who did something must be
 * replaceable: there is another distribution with the same sums in which somebody of the same place
 * did not do it. Two people who did it, and two places with somebody who did not, show that, if
 * each partition sees the same two groups in both pairs.
 */
final class CrossedCheck {

    private final Set<Measure> hidden;
    private final int k;
    private final int partitions;
    private final List<Atom> atoms;
    private final Map<List<Integer>, Atom> byPlace = new HashMap<>();

    /** People who stand in the same group of every partition. */
    private static final class Atom {

        private final List<Integer> place;
        private final int[] counts = new int[Measure.values().length];
        private int people;

        Atom(List<Integer> place) {
            this.place = place;
        }

        void add(Cell cell) {
            people += cell.people();
            for (Figure figure : cell.figures()) {
                counts[figure.measure().ordinal()] += figure.rate().map(Rate::count).orElse(0);
            }
        }
    }

    /**
     * @param partitions the name of a cell's group in each
     * @param hidden measures that are not published
     */
    CrossedCheck(
            List<Cell> cells, List<Function<Cell, String>> partitions, Set<Measure> hidden, int k) {
        this.hidden = hidden;
        this.k = k;
        this.partitions = partitions.size();
        List<Map<String, Integer>> numbers = new ArrayList<>();
        partitions.forEach(any -> numbers.add(new TreeMap<>()));
        for (Cell cell : cells) {
            List<Integer> place = new ArrayList<>();
            for (int i = 0; i < partitions.size(); i++) {
                Map<String, Integer> known = numbers.get(i);
                String name = partitions.get(i).apply(cell);
                place.add(known.computeIfAbsent(name, any -> known.size()));
            }
            byPlace.computeIfAbsent(List.copyOf(place), Atom::new).add(cell);
        }
        this.atoms = List.copyOf(new TreeMap<>(ordered()).values());
    }

    /** In an order that does not depend on hashes. */
    private Map<String, Atom> ordered() {
        Map<String, Atom> ordered = new TreeMap<>();
        byPlace.forEach((place, atom) -> ordered.put(place.toString(), atom));
        return ordered;
    }

    boolean isSafe() {
        for (int one = 0; one < partitions; one++) {
            for (int other = one + 1; other < partitions; other++) {
                if (!isPairSafe(one, other)) {
                    return false;
                }
            }
        }
        if (partitions > 2 && !isSafeTogether()) {
            return false;
        }
        for (Measure measure : Measure.values()) {
            if (!hidden.contains(measure) && !isEverybodyReplaceable(measure)) {
                return false;
            }
        }
        return true;
    }

    /** All unions of groups of the partition with fewer groups, against what they reach into. */
    private boolean isPairSafe(int one, int other) {
        Map<Integer, Integer> sizeOfOne = sizes(one);
        Map<Integer, Integer> sizeOfOther = sizes(other);
        boolean isFewer = sizeOfOne.size() < sizeOfOther.size();
        int few = isFewer ? one : other;
        int many = isFewer ? other : one;
        int[] fewSizes = array(isFewer ? sizeOfOne : sizeOfOther);
        int[] manySizes = array(isFewer ? sizeOfOther : sizeOfOne);
        if (fewSizes.length > BreakdownTreatment.MOST_GROUPS) {
            return false;
        }
        BitSet[] reach = new BitSet[1 << fewSizes.length];
        int[] inside = new int[reach.length];
        for (int set = 1; set < reach.length; set++) {
            int lowest = Integer.numberOfTrailingZeros(set);
            int rest = set & (set - 1);
            reach[set] =
                    rest == 0 ? reach(few, lowest, many) : union(reach[rest], reach[1 << lowest]);
            inside[set] = inside[rest] + fewSizes[lowest];
            int around = reach[set].stream().map(group -> manySizes[group]).sum();
            if (around > inside[set] && around - inside[set] < k) {
                return false;
            }
        }
        return true;
    }

    /** Groups of another partition in which people of one group are. */
    private BitSet reach(int partition, int group, int other) {
        BitSet reach = new BitSet();
        for (Atom atom : atoms) {
            if (atom.place.get(partition) == group) {
                reach.set(atom.place.get(other));
            }
        }
        return reach;
    }

    private static BitSet union(BitSet one, BitSet other) {
        BitSet union = (BitSet) one.clone();
        union.or(other);
        return union;
    }

    /** All groups of all partitions at once. */
    private boolean isSafeTogether() {
        Map<List<Integer>, BitSet> groups = new LinkedHashMap<>();
        for (int i = 0; i < atoms.size(); i++) {
            for (int partition = 0; partition < partitions; partition++) {
                List<Integer> group = List.of(partition, atoms.get(i).place.get(partition));
                groups.computeIfAbsent(group, any -> new BitSet()).set(i);
            }
        }
        int[] sizes = atoms.stream().mapToInt(atom -> atom.people).toArray();
        SmallSums.Found small = SmallSums.of(sizes, List.copyOf(groups.values()), k);
        return small.isComplete() && small.sets().isEmpty();
    }

    private Map<Integer, Integer> sizes(int partition) {
        Map<Integer, Integer> sizes = new TreeMap<>();
        atoms.forEach(atom -> sizes.merge(atom.place.get(partition), atom.people, Integer::sum));
        return sizes;
    }

    private static int[] array(Map<Integer, Integer> byNumber) {
        return byNumber.values().stream().mapToInt(Integer::intValue).toArray();
    }

    private boolean isEverybodyReplaceable(Measure measure) {
        int m = measure.ordinal();
        for (Atom atom : atoms) {
            boolean isAll = atom.counts[m] == atom.people;
            boolean isExact = atom.people < k && atom.counts[m] > 0;
            if (atom.counts[m] > 0 && (isAll || isExact)) {
                boolean isFree = isMovable(atom, m, -1) || !isAll && isMovable(atom, m, 1);
                if (!isFree) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * @param step -1: some person there need not have done it; 1: another may have
     */
    private boolean isMovable(Atom atom, int measure, int step) {
        for (Atom partner : atoms) {
            if (partner == atom || !canMove(partner, measure, step)) {
                continue;
            }
            for (int swapped = 1; swapped < (1 << partitions) - 1; swapped++) {
                Atom first = byPlace.get(mixed(atom, partner, swapped));
                Atom second = byPlace.get(mixed(partner, atom, swapped));
                boolean isOther =
                        first != null
                                && second != null
                                && first != second
                                && first != atom
                                && first != partner;
                if (isOther && canMove(first, measure, -step) && canMove(second, measure, -step)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean canMove(Atom atom, int measure, int step) {
        return step < 0 ? atom.counts[measure] > 0 : atom.counts[measure] < atom.people;
    }

    /** The place of the one with some coordinates of the other. */
    private static List<Integer> mixed(Atom one, Atom other, int swapped) {
        List<Integer> place = new ArrayList<>(one.place);
        for (int i = 0; i < place.size(); i++) {
            if ((swapped >> i & 1) == 1) {
                place.set(i, other.place.get(i));
            }
        }
        return place;
    }
}
