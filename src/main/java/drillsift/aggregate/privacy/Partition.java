package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
            return members.size() == 1 ? members.get(0) : new Department(department, sums(members));
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
        Partition partition = new Partition(k);
        for (Department one : departments) {
            if (people(one) < k) {
                partition.small.add(one);
            } else {
                partition.groups.add(new Group(one.name(), List.of(one)));
            }
        }
        partition.mergeUpward();
        partition.mergeRest();
        List<Group> groups = partition.groups;
        boolean usable = groups.size() > 1 && groups.stream().allMatch(one -> one.people() >= k);
        return usable ? groups : List.of();
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

    private void merge(String name, List<Department> members) {
        Group group = new Group(name, List.copyOf(members));
        if (members.size() > 1 && group.people() >= k) {
            groups.add(group);
            small.removeAll(members);
        }
    }

    private void mergeRest() {
        if (small.isEmpty()) {
            return;
        }
        List<Department> members = new ArrayList<>(small);
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
