package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.report.DepartmentSentences;
import drillsift.report.Page;
import drillsift.report.Wording;
import drillsift.report.chart.Strip;
import drillsift.report.chart.StripAxis;
import java.util.Map;
import java.util.Optional;

/** One measure over departments: an axis, and per department a strip, a rate and its counts. */
final class StripColumn {

    private final Issue issue;
    private final Measure measure;
    private final DepartmentTest test;
    private final boolean measured;
    private final int axisTop;

    StripColumn(Issue issue, Measure measure, DepartmentTest test) {
        this.issue = issue;
        this.measure = measure;
        this.test = test;
        this.measured = issue.last().total(measure).note() != Note.NOT_MEASURED;
        this.axisTop = measured ? StripAxis.topFor(highest()) : 0;
    }

    private double highest() {
        return issue.last().departments().stream()
                .map(department -> department.figure(measure))
                .filter(figure -> figure.of() >= Wording.FEWEST_FOR_PERCENT)
                .flatMap(figure -> figure.interval().stream())
                .mapToDouble(interval -> interval.high())
                .max()
                .orElse(100);
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
        boolean stands =
                test.higher().contains(department.name())
                        || test.lower().contains(department.name());
        String name =
                new DepartmentSentences(issue.figures(), issue.words()).name(department.name());
        String alternative =
                issue.text(
                        "alt.strip",
                        name,
                        issue.words().measure(measure),
                        issue.words().rate(figure));
        return new Strip(axisTop, company(), value, measure == Measure.REPORT, stands, alternative);
    }

    private Optional<Double> company() {
        return issue.last()
                .total(measure)
                .rate()
                .filter(rate -> rate.of() > 0)
                .map(rate -> rate.percent().orElseThrow());
    }
}
