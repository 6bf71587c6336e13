package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.Page;
import drillsift.report.Wording;
import drillsift.report.chart.Strip;
import drillsift.report.chart.StripAxis;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * One measure over groups, such as departments: an axis, and per department a strip, a rate and its
 * counts.
 */
final class StripColumn {

    private final Issue issue;
    private final Measure measure;
    private final List<Department> groups;
    private final Predicate<Department> stands;
    private final UnaryOperator<String> names;
    private final boolean measured;
    private final int axisTop;

    /**
     * @param groups that share one axis
     * @param stands whether a group is known to differ from the others
     * @param names of groups as they are shown
     */
    StripColumn(
            Issue issue,
            Measure measure,
            List<Department> groups,
            Predicate<Department> stands,
            UnaryOperator<String> names) {
        this.issue = issue;
        this.measure = measure;
        this.groups = groups;
        this.stands = stands;
        this.names = names;
        this.measured = issue.last().total(measure).note() != Note.NOT_MEASURED;
        this.axisTop = measured ? StripAxis.topFor(highest()) : 0;
    }

    private double highest() {
        return groups.stream()
                .map(department -> department.figure(measure))
                .filter(figure -> figure.of() >= Wording.FEWEST_FOR_PERCENT)
                .flatMap(figure -> figure.interval().stream())
                .mapToDouble(interval -> interval.high())
                .max()
                .orElse(100);
    }

    /** Whether the interval of some group, one of few people, goes on beyond the axis. */
    boolean isCut() {
        return measured
                && groups.stream()
                        .flatMap(group -> group.figure(measure).interval().stream())
                        .anyMatch(interval -> interval.high() > axisTop);
    }

    boolean isMeasured() {
        return measured;
    }

    void writeHead(Page page, String name) {
        Figure total = issue.last().total(measure);
        String label = issue.text("departments.company", issue.words().rate(total));
        String measureName = issue.words().measure(measure);
        String alternative =
                measured
                        ? issue.text("alt.axis", String.valueOf(axisTop))
                        : issue.text("alt.unmeasured", measureName);
        page.with(name + "Axis", new StripAxis(axisTop, company(), label, alternative))
                .with(
                        name + "Head",
                        issue.text(
                                measured ? "departments.head.interval" : "alt.unmeasured",
                                measureName));
    }

    void writeRow(Map<String, Object> row, String name, Department department) {
        Figure figure = department.figure(measure);
        boolean few = figure.of() < Wording.FEWEST_FOR_PERCENT;
        row.put(name + "Strip", strip(department, figure));
        row.put(name + "Rate", figure.rate().isEmpty() || few ? "" : issue.words().rate(figure));
        row.put(name + "People", figure.rate().map(issue.words()::counts).orElse(reason(figure)));
    }

    private String reason(Figure figure) {
        return measured ? issue.words().reason(figure) : "";
    }

    private Strip strip(Department department, Figure figure) {
        Optional<Strip.Value> value =
                figure.rate()
                        .filter(rate -> rate.of() > 0)
                        .flatMap(
                                rate ->
                                        figure.interval()
                                                .map(
                                                        interval ->
                                                                new Strip.Value(
                                                                        rate.percent()
                                                                                .orElseThrow(),
                                                                        interval.low(),
                                                                        interval.high())));
        String alternative =
                issue.text(
                        "alt.strip",
                        names.apply(department.name()),
                        issue.words().measure(measure),
                        issue.words().rate(figure));
        return new Strip(
                axisTop,
                company(),
                value,
                measure == Measure.REPORT,
                stands.test(department),
                alternative);
    }

    private Optional<Double> company() {
        return issue.last()
                .total(measure)
                .rate()
                .filter(rate -> rate.of() > 0)
                .map(rate -> rate.percent().orElseThrow());
    }
}
