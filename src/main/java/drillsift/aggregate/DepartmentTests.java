package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.aggregate.statistics.Holm;
import drillsift.aggregate.statistics.Homogeneity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether departments differ: all together first, and only then each against the rest with Holm's
 * correction, so that nobody is named for what chance does.
 */
public final class DepartmentTests {

    private static final int SMALLEST = 10;
    private static final double LEVEL = 0.05;

    /** What sentences speak of. */
    static final List<Measure> TESTED = List.of(Measure.REACTION, Measure.CLICK, Measure.REPORT);

    private DepartmentTests() {}

    /** Of the last round, by measure; earlier rounds are not spoken of by department. */
    public static Map<Measure, DepartmentTest> ofLast(List<RoundFigures> rounds) {
        List<Department> departments = rounds.get(rounds.size() - 1).departments();
        Map<Measure, DepartmentTest> tests = new EnumMap<>(Measure.class);
        TESTED.forEach(measure -> tests.put(measure, test(measure, departments)));
        return tests;
    }

    /** Departments under 10 people and hidden figures take no part. */
    public static DepartmentTest test(Measure measure, List<Department> departments) {
        List<Department> shown =
                departments.stream()
                        .filter(one -> one.figure(measure).rate().isPresent())
                        .filter(one -> one.figure(measure).of() >= SMALLEST)
                        .toList();
        if (shown.size() < 2) {
            return new DepartmentTest(Answer.CANNOT_TELL, Optional.empty(), List.of(), List.of());
        }
        List<Rate> rates =
                shown.stream().map(one -> one.figure(measure).rate().orElseThrow()).toList();
        double pValue = Homogeneity.pValue(rates);
        if (pValue >= LEVEL) {
            return new DepartmentTest(
                    Answer.NO_DIFFERENCE_SHOWN, Optional.of(pValue), List.of(), List.of());
        }
        return named(shown, rates, pValue);
    }

    private static DepartmentTest named(List<Department> shown, List<Rate> rates, double pValue) {
        Rate all = rates.stream().reduce(new Rate(0, 0), Rate::plus);
        double[] single =
                rates.stream().mapToDouble(rate -> Homogeneity.againstRest(rate, all)).toArray();
        double[] adjusted = Holm.adjust(single);
        double share = (double) all.count() / all.of();
        List<String> higher = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] < LEVEL) {
                boolean above = rates.get(i).count() > share * rates.get(i).of();
                (above ? higher : lower).add(shown.get(i).name());
            }
        }
        return new DepartmentTest(Answer.DIFFERS, Optional.of(pValue), higher, lower);
    }
}
