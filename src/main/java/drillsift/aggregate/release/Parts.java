package drillsift.aggregate.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What several sets of people cut each other into: the smallest parts that they are unions of. */
final class Parts {

    private final List<Part> parts = new ArrayList<>();

    /**
     * @param in which of the sets it lies in, by their places
     */
    record Part(BitSet in, People people) {

        int size() {
            return people.size();
        }
    }

    private Parts() {}

    static Parts of(List<People> sets) {
        Map<Long, BitSet> places = new LinkedHashMap<>();
        for (int i = 0; i < sets.size(); i++) {
            int place = i;
            sets.get(i)
                    .hashes()
                    .forEach(hash -> places.computeIfAbsent(hash, any -> new BitSet()).set(place));
        }
        Map<BitSet, List<Long>> members = new LinkedHashMap<>();
        places.forEach(
                (hash, in) -> members.computeIfAbsent(in, any -> new ArrayList<>()).add(hash));
        Parts parts = new Parts();
        members.forEach(
                (in, hashes) ->
                        parts.parts.add(
                                new Part(
                                        in,
                                        People.of(hashes.stream().mapToLong(Long::longValue)))));
        return parts;
    }

    List<Part> all() {
        return parts;
    }

    /** How many people lie in exactly those of the chosen sets, by the place of each part. */
    int[] sizesIn(BitSet chosen) {
        Map<BitSet, Integer> sums = new HashMap<>();
        for (Part part : parts) {
            sums.merge(cut(part, chosen), part.size(), Integer::sum);
        }
        return parts.stream().mapToInt(part -> sums.get(cut(part, chosen))).toArray();
    }

    private static BitSet cut(Part part, BitSet chosen) {
        BitSet cut = (BitSet) part.in().clone();
        cut.and(chosen);
        return cut;
    }
}
