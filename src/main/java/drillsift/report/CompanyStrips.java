package drillsift.report;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.chart.Strip;
import drillsift.report.chart.StripAxis;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Company and department under each other, for the report rate and the main measure. */
final class CompanyStrips {

    /** Draws no axis. */
    private static final int NO_AXIS = 0;

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
        OptionalDouble highest = highest(company, here);
        int top = highest.isPresent() ? StripAxis.topFor(highest.getAsDouble()) : NO_AXIS;
        String alternative =
                highest.isPresent()
                        ? text("alt.axis", String.valueOf(top))
                        : text("alt.noAxis", words.measure(measure), words.reason(company));
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

    /** Of what is drawn; empty where nothing is: then there is no axis either. */
    private static OptionalDouble highest(Figure company, Figure here) {
        return Stream.of(company, here)
                .flatMap(figure -> figure.interval().stream())
                .mapToDouble(interval -> interval.high())
                .max();
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
