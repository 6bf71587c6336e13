package drillsift.aggregate.privacy;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One partition of a round's people into groups of at least k. Only sums over these groups are
 * published, so that adding and subtracting never gives a group smaller than k. It depends on how
 * many people a department has, never on what they did.
 */
final class Partition {

    /** Name of the group that merged departments form. */
    static final String SMALL = "(small)";

    private Partition() {}

    /**
     * Departments of at least k people, and the merged rest, which is at least k people of at least
     * two departments; empty when only one group would be left, for it is the total.
     */
    static List<Department> groups(List<Department> departments, int k) {
        List<Department> bySize = new ArrayList<>(departments);
        bySize.sort(Comparator.comparingInt(Partition::people).thenComparing(Department::name));
        List<Department> merged = new ArrayList<>();
        int people = 0;
        for (Department next : bySize) {
            boolean tooSmall = people(next) < k;
            boolean restIncomplete = !merged.isEmpty() && (people < k || merged.size() < 2);
            if (tooSmall || restIncomplete) {
                merged.add(next);
                people += people(next);
            }
        }
        List<Department> groups =
                new ArrayList<>(departments.stream().filter(one -> !merged.contains(one)).toList());
        if (!merged.isEmpty()) {
            groups.add(new Department(SMALL, sums(merged)));
        }
        boolean usable = groups.size() > 1 && groups.stream().allMatch(one -> people(one) >= k);
        return usable ? groups : List.of();
    }

    /** How many departments stand in the merged group. */
    static int merged(List<Department> departments, List<Department> groups) {
        long alone = groups.stream().filter(one -> !one.name().equals(SMALL)).count();
        boolean some = groups.stream().anyMatch(one -> one.name().equals(SMALL));
        return some ? departments.size() - (int) alone : 0;
    }

    static int people(Department department) {
        return department.figure(Measure.REACTION).of();
    }

    private static List<Figure> sums(List<Department> departments) {
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
