package drillsift.report.named;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.report.Page;
import drillsift.report.Wording;
import drillsift.report.chart.Strip;
import drillsift.report.chart.StripAxis;
import java.util.Optional;

/** Company and department under each other, for the report rate and the main measure. */
final class CompanyStrips {

    private final DepartmentIssue issue;

    CompanyStrips(DepartmentIssue issue) {
        this.issue = issue;
    }

    void writeTo(Page page) {
        page.with("compareTitle", issue.text("named.compare"));
        write(page, "report", Measure.REPORT);
        write(page, "reaction", issue.main());
    }

    private void write(Page page, String name, Measure measure) {
        Figure company = issue.last().total(measure);
        Figure department = issue.department().figure(measure);
        double highest = Math.max(high(company), high(department));
        int top = StripAxis.topFor(highest);
        String alternative = issue.text("alt.axis", String.valueOf(top));
        page.with(name + "Axis", new StripAxis(top, Optional.empty(), "", alternative))
                .with(name + "Title", issue.words().measure(measure));
        row(page, name + "Company", company, top, issue.text("named.compare.company"), company);
        String here = issue.text("named.compare.department");
        row(page, name + "Department", department, top, here, company);
    }

    private void row(Page page, String name, Figure figure, int top, String label, Figure company) {
        Optional<Strip.Value> value =
                figure.rate()
                        .filter(rate -> rate.of() > 0 && figure.interval().isPresent())
                        .map(
                                rate ->
                                        new Strip.Value(
                                                rate.percent().orElseThrow(),
                                                figure.interval().orElseThrow().low(),
                                                figure.interval().orElseThrow().high()));
        Optional<Double> line =
                company.rate()
                        .filter(rate -> rate.of() > 0)
                        .map(rate -> rate.percent().orElseThrow());
        boolean report = figure.measure() == Measure.REPORT;
        String measure = issue.words().measure(figure.measure());
        String rate = issue.words().rate(figure);
        String alternative = issue.text("alt.strip", label, measure, rate);
        page.with(name, new Strip(top, line, value, report, true, alternative))
                .with(name + "Label", label)
                .with(name + "Rate", isCounted(figure) ? "" : rate)
                .with(name + "People", figure.rate().map(issue.words()::counts).orElse(""));
    }

    /** Of few people only the counts are given, in their own column. */
    private static boolean isCounted(Figure figure) {
        return figure.rate().filter(rate -> rate.of() > 0).isPresent()
                && figure.of() < Wording.FEWEST_FOR_PERCENT;
    }

    private static double high(Figure figure) {
        return figure.interval().map(interval -> interval.high()).orElse(5.0);
    }
}
