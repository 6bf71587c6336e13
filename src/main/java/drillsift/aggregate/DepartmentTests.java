package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.aggregate.statistics.BenjaminiHochberg;
import drillsift.aggregate.statistics.Holm;
import drillsift.aggregate.statistics.Homogeneity;
import drillsift.aggregate.statistics.Significance;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether departments differ: all together first, and only then each against the rest with Holm's
 * correction, so that nobody is named for what chance does.
 */
public final class DepartmentTests {

    private static final int SMALLEST = 10;

    /** What sentences speak of. */
    static final List<Measure> TESTED = List.of(Measure.REACTION, Measure.CLICK, Measure.REPORT);

    private DepartmentTests() {}

    /**
     * Of the last round, by measure; earlier rounds are not spoken of by department. Side by side,
     * for the tables that a test draws are the most of what counting costs in a small campaign.
     */
    public static Map<Measure, DepartmentTest> ofLast(List<RoundFigures> rounds) {
        List<Department> departments = rounds.get(rounds.size() - 1).departments();
        return TESTED.parallelStream()
                .collect(
                        Collectors.toMap(
                                measure -> measure,
                                measure -> test(measure, departments),
                                (one, other) -> one,
                                () -> new EnumMap<>(Measure.class)));
    }

    /**
     * One department against all others together, two-sided after Fisher.
     *
     * @param holm corrected so that any false finding among all is unlikely: for what is told
     * @param benjaminiHochberg corrected so that few findings are false: for what is looked at
     */
    public record Single(
            Department department, double pValue, double holm, double benjaminiHochberg) {}

    /** Each that takes part, in the order given; empty where fewer than two do. */
    public static List<Single> singles(Measure measure, List<Department> departments) {
        List<Department> shown = takingPart(measure, departments);
        if (shown.size() < 2) {
            return List.of();
        }
        Rate all =
                shown.stream()
                        .map(one -> one.figure(measure).rate().orElseThrow())
                        .reduce(new Rate(0, 0), Rate::plus);
        double[] pValues =
                shown.stream()
                        .map(one -> one.figure(measure).rate().orElseThrow())
                        .mapToDouble(rate -> Homogeneity.againstRest(rate, all))
                        .toArray();
        double[] holm = Holm.adjust(pValues);
        double[] benjaminiHochberg = BenjaminiHochberg.adjust(pValues);
        List<Single> singles = new ArrayList<>();
        for (int i = 0; i < pValues.length; i++) {
            singles.add(new Single(shown.get(i), pValues[i], holm[i], benjaminiHochberg[i]));
        }
        return singles;
    }

    /** Departments under 10 people and hidden figures take no part. */
    private static List<Department> takingPart(Measure measure, List<Department> departments) {
        return departments.stream()
                .filter(one -> one.figure(measure).rate().isPresent())
                .filter(one -> one.figure(measure).of() >= SMALLEST)
                .toList();
    }

    /**
     * Whether they differ at all, and then which. Where privacy hides the figure of one, no
     * difference between the others says nothing of all: it may be the very one that differs.
     */
    public static DepartmentTest test(Measure measure, List<Department> departments) {
        List<Single> singles = singles(measure, departments);
        if (singles.isEmpty()) {
            return new DepartmentTest(Answer.CANNOT_TELL, Optional.empty(), List.of(), List.of());
        }
        List<Rate> rates =
                singles.stream()
                        .map(one -> one.department().figure(measure).rate().orElseThrow())
                        .toList();
        double pValue = Homogeneity.pValue(rates);
        if (!Significance.isShown(pValue)) {
            Answer answer =
                    departments.stream().anyMatch(one -> isHidden(one.figure(measure)))
                            ? Answer.CANNOT_TELL
                            : Answer.NO_DIFFERENCE_SHOWN;
            return new DepartmentTest(answer, Optional.of(pValue), List.of(), List.of());
        }
        return named(measure, singles, rates, pValue);
    }

    private static boolean isHidden(Figure figure) {
        return figure.note() == Note.TOP_CODED || figure.note() == Note.SUPPRESSED;
    }

    private static DepartmentTest named(
            Measure measure, List<Single> singles, List<Rate> rates, double pValue) {
        Rate all = rates.stream().reduce(new Rate(0, 0), Rate::plus);
        double share = (double) all.count() / all.of();
        List<String> higher = new ArrayList<>();
        List<String> lower = new ArrayList<>();
        boolean isAnyUndone = false;
        for (int i = 0; i < rates.size(); i++) {
            boolean above = rates.get(i).count() > share * rates.get(i).of();
            if (Significance.isShown(singles.get(i).holm())) {
                boolean isFirm = isFirm(measure, singles, i, above);
                isAnyUndone |= !isFirm;
                if (isFirm) {
                    (above ? higher : lower).add(singles.get(i).department().name());
                }
            }
        }
        // What differs but for undecided accesses does not differ for certain.
        boolean isNobodyNamed = higher.isEmpty() && lower.isEmpty();
        boolean isUndone = isNobodyNamed && (isAnyUndone || isUndone(measure, singles));
        Answer answer = isUndone ? Answer.CANNOT_TELL : Answer.DIFFERS;
        return new DepartmentTest(answer, Optional.of(pValue), higher, lower);
    }

    /** Whether departments vary no more with all undecided accesses left out, or all taken in. */
    private static boolean isUndone(Measure measure, List<Single> singles) {
        List<Figure> shown = singles.stream().map(one -> one.department().figure(measure)).toList();
        return isAlike(shown, Figure::strict) || isAlike(shown, Figure::lenient);
    }

    private static boolean isAlike(
            List<Figure> figures, Function<Figure, Optional<Integer>> counting) {
        List<Rate> rates =
                figures.stream()
                        .map(one -> new Rate(counting.apply(one).orElseThrow(), one.of()))
                        .toList();
        return !Significance.isShown(Homogeneity.pValue(rates));
    }

    /** Whether the same is found with every undecided access judged against it. */
    private static boolean isFirm(Measure measure, List<Single> singles, int place, boolean above) {
        Rate own = new Rate(0, 0);
        Rate rest = new Rate(0, 0);
        for (int i = 0; i < singles.size(); i++) {
            Figure figure = singles.get(i).department().figure(measure);
            boolean isFewest = (i == place) == above;
            int count = (isFewest ? figure.strict() : figure.lenient()).orElseThrow();
            Rate least = new Rate(count, figure.of());
            own = i == place ? least : own;
            rest = i == place ? rest : rest.plus(least);
        }
        double[] pValues = singles.stream().mapToDouble(Single::pValue).toArray();
        pValues[place] = Homogeneity.againstRest(own, rest.plus(own));
        boolean isStillAbove = (long) own.count() * rest.of() > (long) rest.count() * own.of();
        return isStillAbove == above && Significance.isShown(Holm.adjust(pValues)[place]);
    }
}
