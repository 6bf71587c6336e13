package drillsift.aggregate.release;

import drillsift.aggregate.privacy.SmallSums;
import drillsift.aggregate.release.Parts.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which few people follow from published sets by adding and subtracting.
 *
 * @param people of 1 to k-1 each; at least one set where there is any
 * @param isComplete whether all combinations were tried; else there may be others
 */
record KnownSums(Set<People> people, boolean isComplete) {

    static KnownSums of(List<People> sets, int k) {
        List<Part> parts = Parts.of(sets).all();
        List<BitSet> made = new ArrayList<>();
        sets.forEach(any -> made.add(new BitSet()));
        for (int part = 0; part < parts.size(); part++) {
            int place = part;
            parts.get(part).in().stream().forEach(set -> made.get(set).set(place));
        }
        int[] sizes = parts.stream().mapToInt(Part::size).toArray();
        SmallSums.Found found = SmallSums.of(sizes, made, k);
        Set<People> few = new LinkedHashSet<>();
        for (BitSet each : found.sets()) {
            few.add(People.union(each.stream().mapToObj(part -> parts.get(part).people())));
        }
        return new KnownSums(few, found.isComplete());
    }

    /** Whether nothing follows beyond that; what was not tried may. */
    boolean isWithin(KnownSums known) {
        return isComplete && known.people.containsAll(people);
    }
}
