package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The finest groups that two rounds have in common: departments that stand together in either round
 * stand together here. Each is a sum of groups that are published, so it tells nothing new.
 */
final class JoinedGroups {

    private final SortedMap<String, String> earlier;
    private final SortedMap<String, String> later;
    private final Map<String, String> leader = new TreeMap<>();

    private JoinedGroups(SortedMap<String, String> earlier, SortedMap<String, String> later) {
        this.earlier = earlier;
        this.later = later;
        List.of(earlier, later).forEach(this::tie);
    }

    /** Both rounds; as they are where both have the same groups. */
    static List<RoundFigures> of(
            RoundFigures one,
            SortedMap<String, String> earlier,
            RoundFigures other,
            SortedMap<String, String> later) {
        if (earlier.equals(later)) {
            return List.of(one, other);
        }
        SortedMap<String, String> names = names(earlier, later);
        return List.of(
                one.withDepartments(sums(one, earlier, names)),
                other.withDepartments(sums(other, later, names)));
    }

    /** What the group of each department is called. */
    static SortedMap<String, String> names(
            SortedMap<String, String> earlier, SortedMap<String, String> later) {
        JoinedGroups joined = new JoinedGroups(earlier, later);
        SortedMap<String, String> names = new TreeMap<>();
        for (String department : joined.leader.keySet()) {
            names.put(department, joined.name(joined.leaderOf(department)));
        }
        return names;
    }

    static SortedSet<String> members(SortedMap<String, String> groups, String group) {
        SortedSet<String> members = new TreeSet<>();
        groups.forEach(
                (department, of) -> {
                    if (of.equals(group)) {
                        members.add(department);
                    }
                });
        return members;
    }

    private void tie(SortedMap<String, String> groups) {
        Map<String, String> first = new TreeMap<>();
        groups.forEach(
                (department, group) -> {
                    leader.putIfAbsent(department, department);
                    String known = first.putIfAbsent(group, department);
                    if (known != null) {
                        String one = leaderOf(known);
                        String two = leaderOf(department);
                        leader.put(one.compareTo(two) < 0 ? two : one, min(one, two));
                    }
                });
    }

    private static String min(String one, String two) {
        return one.compareTo(two) < 0 ? one : two;
    }

    private String leaderOf(String department) {
        String at = department;
        while (!leader.get(at).equals(at)) {
            at = leader.get(at);
        }
        return at;
    }

    private static List<Department> sums(
            RoundFigures round, SortedMap<String, String> groups, SortedMap<String, String> names) {
        Map<String, List<Department>> parts = new LinkedHashMap<>();
        for (Department group : round.departments()) {
            String member = members(groups, group.name()).first();
            parts.computeIfAbsent(names.get(member), key -> new ArrayList<>()).add(group);
        }
        List<Department> sums = new ArrayList<>();
        parts.forEach((name, members) -> sums.add(sum(name, members)));
        return sums;
    }

    /**
     * As the later round calls it, else the earlier one, unless the later calls others so; several
     * names go by what is merged. No two groups of the result have the same name.
     */
    private String name(String leaderOfAll) {
        SortedSet<String> names = names(later, leaderOfAll);
        if (names.size() == 1) {
            return names.first();
        }
        SortedSet<String> former = names(earlier, leaderOfAll);
        boolean isOfOthers = !names.containsAll(former) && later.values().containsAll(former);
        return former.size() == 1 && !isOfOthers ? former.first() : merged(leaderOfAll);
    }

    /** What a round calls the departments that stand together. */
    private SortedSet<String> names(SortedMap<String, String> groups, String leaderOfAll) {
        SortedSet<String> names = new TreeSet<>();
        leader.keySet().stream()
                .filter(department -> leaderOf(department).equals(leaderOfAll))
                .filter(groups::containsKey)
                .forEach(department -> names.add(groups.get(department)));
        return names;
    }

    private String merged(String leaderOfAll) {
        String name = Partition.SMALL + " " + leaderOfAll;
        while (earlier.containsValue(name) || later.containsValue(name)) {
            name = Partition.SMALL + " " + name;
        }
        return name;
    }

    private static Department sum(String name, List<Department> parts) {
        List<Figure> sums = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            sums.add(sum(measure, parts.stream().map(part -> part.figure(measure)).toList()));
        }
        return new Department(name, sums);
    }

    private static Figure sum(Measure measure, List<Figure> parts) {
        int of = parts.stream().mapToInt(Figure::of).sum();
        for (Figure part : parts) {
            if (part.note() != Note.NONE) {
                return FigureOf.hidden(measure, of, part.note());
            }
        }
        return FigureOf.of(
                measure,
                of,
                parts.stream().mapToInt(one -> one.rate().orElseThrow().count()).sum(),
                parts.stream().mapToInt(one -> one.strict().orElseThrow()).sum(),
                parts.stream().mapToInt(one -> one.lenient().orElseThrow()).sum(),
                parts.stream().mapToInt(one -> one.raw().orElseThrow()).sum());
    }
}
