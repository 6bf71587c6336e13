package drillsift.aggregate.release;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.release.ReleasedSet.Cell;
import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Publications of one round, of clicks alone. */
final class Releases {

    private Releases() {}

    /** Groups are called a, b, c, ... */
    static Release of(String revision, int k, List<People> groups, List<Integer> clicks) {
        List<ReleasedSet> sets = new ArrayList<>();
        LongStream all = LongStream.empty();
        int sum = 0;
        TreeMap<String, String> groupOf = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String name = i < 26 ? String.valueOf((char) ('a' + i)) : "d" + i;
            groupOf.put(name, name);
            sets.add(set(Kind.GROUP, name, groups.get(i), clicks.get(i)));
            all = LongStream.concat(all, groups.get(i).hashes());
            sum += clicks.get(i);
        }
        sets.add(0, set(Kind.ALL, "", People.of(all), sum));
        return new Release(revision, k, List.of(new ReleasedRound(1, groupOf, sets)));
    }

    private static ReleasedSet set(Kind kind, String name, People people, int clicks) {
        Cell cell = new Cell(List.of(clicks, clicks, clicks, clicks), Note.NONE);
        return new ReleasedSet(kind, name, people, new TreeMap<>(Map.of(Measure.CLICK, cell)));
    }
}
