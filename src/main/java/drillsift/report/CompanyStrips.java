package drillsift.report;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.chart.Strip;
import drillsift.report.chart.StripAxis;
import java.util.Optional;

/** Company and department under each other, for the report rate and the main measure. */
final class CompanyStrips {

    private final Wording words;
    private final RoundFigures round;
    private final Department department;
    private final Measure main;

    CompanyStrips(Wording words, RoundFigures round, Department department, Measure main) {
        this.words = words;
        this.round = round;
        this.department = department;
        this.main = main;
    }

    void writeTo(Page page) {
        page.with("compareTitle", text("named.compare"));
        write(page, "report", Measure.REPORT);
        write(page, "reaction", main);
    }

    private void write(Page page, String name, Measure measure) {
        Figure company = round.total(measure);
        Figure here = department.figure(measure);
        double highest = Math.max(high(company), high(here));
        int top = StripAxis.topFor(highest);
        String alternative = text("alt.axis", String.valueOf(top));
        page.with(name + "Axis", new StripAxis(top, Optional.empty(), "", alternative))
                .with(name + "Title", words.measure(measure));
        row(page, name + "Company", company, top, text("named.compare.company"), company);
        String label = text("named.compare.department");
        row(page, name + "Department", here, top, label, company);
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
        String measure = words.measure(figure.measure());
        String rate = words.rate(figure);
        String alternative = text("alt.strip", label, measure, rate);
        page.with(name, new Strip(top, line, value, report, true, alternative))
                .with(name + "Label", label)
                .with(name + "Rate", isCounted(figure) || figure.rate().isEmpty() ? "" : rate)
                .with(name + "People", figure.rate().map(words::counts).orElse(rate));
    }

    /** Of few people only the counts are given, in their own column. */
    private static boolean isCounted(Figure figure) {
        return figure.rate().filter(rate -> rate.of() > 0).isPresent()
                && figure.of() < Wording.FEWEST_FOR_PERCENT;
    }

    private static double high(Figure figure) {
        return figure.interval().map(interval -> interval.high()).orElse(5.0);
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
