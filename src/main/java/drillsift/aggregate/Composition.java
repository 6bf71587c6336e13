package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.statistics.MantelHaenszel;
import drillsift.aggregate.statistics.MantelHaenszel.OddsRatio;
import drillsift.aggregate.statistics.MantelHaenszel.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two rounds compared twice: everybody at once, and department by department, so that a company
 * whose departments grew or shrank is not told that its people changed.
 *
 * @param crude odds ratio, later against earlier, of everybody in departments of both rounds
 * @param byDepartment the same with departments as strata, after Mantel and Haenszel
 */
public record Composition(double crude, OddsRatio byDepartment) {

    /** Share of each round that must be in departments which both rounds have. */
    private static final double MOST = 0.8;

    /** From here on the two ratios tell different stories. */
    private static final double APART = 0.1;

    /**
     * Empty where a department's figure is hidden or not measured, fewer than two departments are
     * in both rounds, they hold less than 80 % of a round, or the ratio cannot be told.
     */
    public static Optional<Composition> of(
            RoundFigures earlier, RoundFigures later, Measure measure) {
        List<Stratum> strata = new ArrayList<>();
        for (Department department : later.departments()) {
            Optional<Rate> after = department.figure(measure).rate();
            Optional<Rate> before = rate(earlier, department.name(), measure);
            if (after.isPresent() && before.isPresent()) {
                strata.add(new Stratum(before.get(), after.get()));
            }
        }
        Rate before = strata.stream().map(Stratum::earlier).reduce(new Rate(0, 0), Rate::plus);
        Rate after = strata.stream().map(Stratum::later).reduce(new Rate(0, 0), Rate::plus);
        boolean few =
                strata.size() < 2
                        || before.of() < MOST * earlier.delivered()
                        || after.of() < MOST * later.delivered();
        return few
                ? Optional.empty()
                : MantelHaenszel.of(List.of(new Stratum(before, after)))
                        .flatMap(
                                crude ->
                                        MantelHaenszel.of(strata)
                                                .map(
                                                        ratio ->
                                                                new Composition(
                                                                        crude.estimate(), ratio)));
    }

    private static Optional<Rate> rate(RoundFigures round, String department, Measure measure) {
        return round.departments().stream()
                .filter(one -> one.name().equals(department))
                .findFirst()
                .flatMap(one -> one.figure(measure).rate());
    }

    /** Whether the departments' sizes moved the comparison by more than a tenth. */
    public boolean isShifted() {
        return Math.abs(crude / byDepartment.estimate() - 1) > APART;
    }
}
