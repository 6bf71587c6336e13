package drillsift.aggregate.release;

import drillsift.aggregate.Measure;
import drillsift.aggregate.release.Parts.Part;
import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Whether published counts leave no choice about a person: narrows, for each part that the sets cut
 * each other into, how many of it can have done something, until nothing narrows further.
 */
final class ForcedPeople {

    /** A count over a set, or the rest of one after those within it. */
    private record Row(BitSet parts, int count) {}

    private final List<Part> parts;
    private final List<Row> rows = new ArrayList<>();
    private final int[] least;
    private final int[] most;

    private ForcedPeople(List<ReleasedSet> told, List<Part> parts, Measure measure) {
        this.parts = parts;
        for (int set = 0; set < told.size(); set++) {
            OptionalInt count = told.get(set).count(measure);
            rows.add(new Row(partsOf(set), count.orElseThrow()));
        }
        addRests(told);
        least = new int[parts.size()];
        most = parts.stream().mapToInt(Part::size).toArray();
    }

    /**
     * @param sets of one round
     * @return whether, by one of the measures, all of a part, or all but one of several, must have
     *     done it; false where the counts contradict each other, for then verdicts have changed
     *     between them
     */
    static boolean any(List<ReleasedSet> sets, List<Measure> measures) {
        Map<List<People>, List<Part>> known = new HashMap<>();
        for (Measure measure : measures) {
            List<ReleasedSet> told =
                    sets.stream().filter(set -> set.count(measure).isPresent()).toList();
            List<Part> parts =
                    known.computeIfAbsent(
                            told.stream().map(ReleasedSet::people).toList(),
                            people -> Parts.of(people).all());
            if (new ForcedPeople(told, parts, measure).isAny()) {
                return true;
            }
        }
        return false;
    }

    private boolean isAny() {
        boolean narrows = true;
        while (narrows) {
            narrows = false;
            for (Row row : rows) {
                narrows |= narrow(row);
            }
            if (isContradicted()) {
                return false;
            }
        }
        return isForced();
    }

    private BitSet partsOf(int set) {
        BitSet of = new BitSet();
        for (int part = 0; part < parts.size(); part++) {
            of.set(part, parts.get(part).in().get(set));
        }
        return of;
    }

    /** What everybody, or who was in several rounds, has beyond the sets that lie within. */
    private void addRests(List<ReleasedSet> told) {
        for (int whole = 0; whole < told.size(); whole++) {
            if (told.get(whole).kind() != Kind.GROUP) {
                addRest(told, whole);
            }
        }
    }

    /** Beyond all of them, as far as they do not overlap, and beyond each that is no group. */
    private void addRest(List<ReleasedSet> told, int whole) {
        Row of = rows.get(whole);
        BitSet rest = (BitSet) of.parts().clone();
        int count = of.count();
        for (int i = 0; i < told.size(); i++) {
            Row inner = rows.get(i);
            if (isWithin(inner.parts(), rest)) {
                rest.andNot(inner.parts());
                count -= inner.count();
            }
            if (told.get(i).kind() != Kind.GROUP && isWithin(inner.parts(), of.parts())) {
                BitSet without = (BitSet) of.parts().clone();
                without.andNot(inner.parts());
                rows.add(new Row(without, of.count() - inner.count()));
            }
        }
        rows.add(new Row(rest, count));
    }

    private static boolean isWithin(BitSet inner, BitSet outer) {
        BitSet beyond = (BitSet) inner.clone();
        beyond.andNot(outer);
        return beyond.isEmpty() && !inner.equals(outer) && !inner.isEmpty();
    }

    private boolean narrow(Row row) {
        int sumLeast = row.parts().stream().map(part -> least[part]).sum();
        int sumMost = row.parts().stream().map(part -> most[part]).sum();
        boolean narrows = false;
        for (int part : row.parts().stream().toArray()) {
            int low = row.count() - (sumMost - most[part]);
            int high = row.count() - (sumLeast - least[part]);
            if (low > least[part] || high < most[part]) {
                sumLeast += Math.max(low, least[part]) - least[part];
                sumMost += Math.min(high, most[part]) - most[part];
                least[part] = Math.max(low, least[part]);
                most[part] = Math.min(high, most[part]);
                narrows = true;
            }
            if (least[part] > most[part]) {
                return false;
            }
        }
        return narrows;
    }

    private boolean isContradicted() {
        boolean isEmptyRow =
                rows.stream()
                        .anyMatch(
                                row ->
                                        row.count() < 0
                                                || row.parts().isEmpty() && row.count() != 0);
        for (int part = 0; part < parts.size(); part++) {
            isEmptyRow |= least[part] > most[part];
        }
        return isEmptyRow;
    }

    private boolean isForced() {
        for (int part = 0; part < parts.size(); part++) {
            int size = parts.get(part).size();
            if (least[part] > 0 && least[part] >= size - 1) {
                return true;
            }
        }
        return false;
    }
}
