package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One partition of a round's people into groups of at least k. Only sums over these groups are
 * published, so that adding and subtracting never gives a group smaller than k. It depends on how
 * many people a department has and where it belongs, never on what they did.
 */
final class Partition {

    /** Name of the group that merged departments form, under the path of what they share. */
    static final String SMALL = "(small)";

    private static final String LEVEL = "/";

    private final int k;
    private final List<Group> groups = new ArrayList<>();
    private final List<Department> small = new ArrayList<>();

    /** Departments that are published as one; a single one keeps its name. */
    record Group(String department, List<Department> members) {

        int people() {
            return members.stream().mapToInt(Partition::people).sum();
        }

        Department sum() {
            return new Department(department, sums(members));
        }
    }

    private Partition(int k) {
        this.k = k;
    }

    /**
     * Departments of at least k people; small ones merged as deep in the hierarchy as gives at
     * least k people of two departments; and the merged rest, likewise, which takes in the next
     * smallest group if need be. Empty when only one group would be left, for it is the total.
     */
    static List<Group> of(List<Department> departments, int k) {
        return of(departments, new TreeMap<>(), k);
    }

    /**
     * The same, where the round was released before: departments stay in the group that they stood
     * in then. Those that are new find their place as if all others had theirs.
     *
     * @param frozen the group of each department; empty where there was no release
     */
    static List<Group> of(List<Department> departments, SortedMap<String, String> frozen, int k) {
        Partition partition = new Partition(k);
        Map<String, List<Department>> units = new LinkedHashMap<>();
        for (Department one : departments) {
            String group = frozen.getOrDefault(one.name(), one.name());
            units.computeIfAbsent(group, key -> new ArrayList<>()).add(one);
        }
        units.forEach(partition::take);
        partition.mergeUpward();
        partition.mergeRest();
        List<Group> groups = partition.inOrder(departments);
        boolean usable = groups.size() > 1 && groups.stream().allMatch(one -> one.people() >= k);
        return usable ? groups : List.of();
    }

    /** Departments as they were given, then what is merged, the deepest level first. */
    private List<Group> inOrder(List<Department> departments) {
        List<Group> ordered = new ArrayList<>(groups);
        ordered.sort(
                Comparator.<Group, Integer>comparing(group -> isMerged(group) ? 1 : 0)
                        .thenComparing(
                                group ->
                                        isMerged(group)
                                                ? -group.department().split(LEVEL).length
                                                : departments.indexOf(group.members().get(0)))
                        .thenComparing(Group::department));
        return ordered;
    }

    private static boolean isMerged(Group group) {
        return group.department().endsWith(SMALL);
    }

    private void take(String name, List<Department> members) {
        Group group = new Group(name, List.copyOf(members));
        if (group.people() < k) {
            small.addAll(members);
        } else {
            groups.add(group);
        }
    }

    /** The deepest level first, so that people stay with those they work closest to. */
    private void mergeUpward() {
        int deepest = small.stream().mapToInt(one -> levels(one).size()).max().orElse(0);
        for (int depth = deepest - 1; depth > 0; depth--) {
            Map<String, List<Department>> under = new TreeMap<>();
            for (Department one : small) {
                List<String> levels = levels(one);
                if (levels.size() >= depth) {
                    String parent = String.join(LEVEL, levels.subList(0, depth));
                    under.computeIfAbsent(parent, key -> new ArrayList<>()).add(one);
                }
            }
            under.forEach((parent, members) -> merge(parent + LEVEL + SMALL, members));
        }
    }

    /** Into the group of that name, where a release before made one. */
    private void merge(String name, List<Department> members) {
        List<Department> all = new ArrayList<>(members);
        Optional<Group> known = named(name);
        known.ifPresent(group -> all.addAll(group.members()));
        Group group = new Group(name, List.copyOf(all));
        if (all.size() > 1 && group.people() >= k) {
            known.ifPresent(groups::remove);
            groups.add(group);
            small.removeAll(members);
        }
    }

    private Optional<Group> named(String name) {
        return groups.stream().filter(group -> group.department().equals(name)).findFirst();
    }

    private void mergeRest() {
        if (small.isEmpty()) {
            return;
        }
        List<Department> members = new ArrayList<>(small);
        named(SMALL)
                .ifPresent(
                        known -> {
                            members.addAll(known.members());
                            groups.remove(known);
                        });
        List<Group> bySize = new ArrayList<>(groups);
        bySize.sort(Comparator.comparingInt(Group::people).thenComparing(Group::department));
        for (Group next : bySize) {
            int people = members.stream().mapToInt(Partition::people).sum();
            if (people < k || members.size() < 2) {
                members.addAll(next.members());
                groups.remove(next);
            }
        }
        groups.add(new Group(SMALL, members));
    }

    private static List<String> levels(Department department) {
        return List.of(department.name().split(LEVEL));
    }

    static int people(Department department) {
        return department.figure(Measure.REACTION).of();
    }

    static List<Figure> sums(List<Department> departments) {
        List<Figure> sums = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            sums.add(sum(measure, departments.stream().map(one -> one.figure(measure)).toList()));
        }
        return sums;
    }

    private static Figure sum(Measure measure, List<Figure> figures) {
        int of = figures.stream().mapToInt(Figure::of).sum();
        if (figures.stream().anyMatch(figure -> figure.note() != Note.NONE)) {
            return FigureOf.notMeasured(measure, of);
        }
        return FigureOf.of(
                measure,
                of,
                figures.stream().mapToInt(one -> one.rate().orElseThrow().count()).sum(),
                figures.stream().mapToInt(one -> one.strict().orElseThrow()).sum(),
                figures.stream().mapToInt(one -> one.lenient().orElseThrow()).sum(),
                figures.stream().mapToInt(one -> one.raw().orElseThrow()).sum());
    }
}
