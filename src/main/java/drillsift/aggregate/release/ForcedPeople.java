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
     * People of whom it is known that they did something.
     *
     * @param isAll whether all of them did; else all but one
     */
    record Forced(Measure measure, People people, boolean isAll) {}

    /**
     * @param sets of one round
     * @return by measure, the parts all of which, or all but one of several, must have done it;
     *     none of a measure whose counts contradict each other, for then verdicts have changed
     *     between them
     */
    static List<Forced> of(List<ReleasedSet> sets, List<Measure> measures) {
        Map<List<People>, List<Part>> known = new HashMap<>();
        List<Forced> forced = new ArrayList<>();
        for (Measure measure : measures) {
            List<ReleasedSet> told =
                    sets.stream().filter(set -> set.count(measure).isPresent()).toList();
            List<Part> parts =
                    known.computeIfAbsent(
                            told.stream().map(ReleasedSet::people).toList(),
                            people -> Parts.of(people).all());
            ForcedPeople people = new ForcedPeople(told, parts, measure);
            if (people.isNarrowed()) {
                forced.addAll(people.forced(measure));
            }
        }
        return forced;
    }

    /** Whether it follows from what is known of parts of the same people. */
    static boolean isKnown(Forced one, List<Forced> known) {
        List<Forced> same = known.stream().filter(each -> each.measure() == one.measure()).toList();
        People all = People.union(same.stream().filter(Forced::isAll).map(Forced::people));
        int open = one.people().size() - one.people().shared(all);
        boolean isOneLeft =
                open <= 1
                        || same.stream()
                                .filter(each -> !each.isAll())
                                .anyMatch(each -> one.people().shared(each.people()) == open);
        return open == 0 || !one.isAll() && isOneLeft;
    }

    /** Whether the counts agree; then nothing narrows further. */
    private boolean isNarrowed() {
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
        return true;
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

    private List<Forced> forced(Measure measure) {
        List<Forced> forced = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            int size = parts.get(part).size();
            if (least[part] > 0 && least[part] >= size - 1) {
                forced.add(new Forced(measure, parts.get(part).people(), least[part] == size));
            }
        }
        return forced;
    }
}
