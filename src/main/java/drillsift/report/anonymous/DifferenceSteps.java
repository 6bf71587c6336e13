package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.aggregate.privacy.PublishedDifference.Move;
import drillsift.aggregate.privacy.PublishedDifference.Standing;
import drillsift.aggregate.privacy.PublishedDifference.Step;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import drillsift.report.chart.StepsChart;
import drillsift.report.chart.StepsChart.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way from the old number of people to the new one, as a chart and in words. */
final class DifferenceSteps {

    private DifferenceSteps() {}

    /** Without rows where the way is not shown. */
    static StepsChart chart(
            PublishedDifference difference, Optional<Move> main, Wording words, String title) {
        ReportTexts texts = words.texts();
        List<Row> rows = new ArrayList<>();
        if (difference.standing() == Standing.SHOWN && main.isPresent()) {
            long old = main.get().before().rate().orElseThrow().count();
            long level = old;
            rows.add(row(texts.text("difference.before"), words.number(old), old, old));
            for (Step step : difference.steps()) {
                String label = texts.text("difference.origin." + step.origin().key());
                rows.add(row(label, signed(step.people(), words), level, level + step.people()));
                level += step.people();
            }
            rows.add(row(texts.text("difference.after"), words.number(level), level, level));
        }
        String alternative =
                rows.stream()
                        .map(row -> row.label() + " " + row.number())
                        .reduce((one, other) -> one + texts.text("alt.separator") + other)
                        .map(steps -> title + ": " + steps)
                        .orElse("");
        return new StepsChart(
                rows, rows.isEmpty() ? "" : texts.text("difference.axis"), alternative);
    }

    private static Row row(String label, String number, long from, long to) {
        return new Row(label, number, from, to);
    }

    /** With its sign; 0 is neither more nor fewer. */
    static String signed(int people, Wording words) {
        String sign = people > 0 ? "+" : people < 0 ? "−" : "±";
        return sign + words.number(Math.abs(people));
    }
}
