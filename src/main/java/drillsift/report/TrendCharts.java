package drillsift.report;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.report.chart.TrendChart;
import drillsift.report.chart.TrendChart.Column;
import drillsift.report.chart.TrendChart.Point;
import drillsift.report.chart.TrendChart.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Report rate and main measure over the rounds, company-wide or of one department. */
public final class TrendCharts {

    private final Wording words;
    private final Measure main;

    public TrendCharts(Wording words, Measure main) {
        this.words = words;
        this.main = main;
    }

    /**
     * @param title the sentence that the chart shows, for its alternative text
     */
    public TrendChart company(List<RoundFigures> rounds, String title) {
        return chart(rounds, title, (round, measure) -> Optional.of(round.total(measure)));
    }

    /** One department under the name it has in each round; a round without it has no point. */
    public TrendChart department(List<RoundFigures> rounds, String title, String department) {
        return chart(
                rounds,
                title,
                (round, measure) ->
                        round.departments().stream()
                                .filter(one -> one.name().equals(department))
                                .findFirst()
                                .map(one -> one.figure(measure)));
    }

    private TrendChart chart(
            List<RoundFigures> rounds,
            String title,
            BiFunction<RoundFigures, Measure, Optional<Figure>> figure) {
        List<Column> columns = new ArrayList<>();
        for (RoundFigures round : rounds) {
            RoundHead head = RoundHead.of(round);
            int people = figure.apply(round, main).map(Figure::of).orElse(0);
            columns.add(
                    new Column(
                            text("round", String.valueOf(head.number())),
                            text("trend.people", words.number(people)),
                            difficulty(head)));
        }
        List<Series> series =
                List.of(series(rounds, Measure.REPORT, figure), series(rounds, main, figure));
        return new TrendChart(columns, series, text("alt.trend", title, spoken(series, columns)));
    }

    private String difficulty(RoundHead head) {
        return head.difficulty()
                .map(difficulty -> text("difficulty." + difficulty))
                .orElse(text("difficulty.unknown"));
    }

    private Series series(
            List<RoundFigures> rounds,
            Measure measure,
            BiFunction<RoundFigures, Measure, Optional<Figure>> figure) {
        List<Optional<Point>> points = new ArrayList<>();
        for (int i = 0; i < rounds.size(); i++) {
            boolean hollow = TrendSentences.isHollow(rounds, i);
            points.add(figure.apply(rounds.get(i), measure).flatMap(one -> point(one, hollow)));
        }
        return new Series(words.measure(measure), measure == Measure.REPORT, points);
    }

    /** No point where the rate is hidden, not measured, or of too few people. */
    private Optional<Point> point(Figure figure, boolean hollow) {
        if (figure.rate().isEmpty() || figure.interval().isEmpty() || figure.of() == 0) {
            return Optional.empty();
        }
        double percent = figure.rate().get().percent().orElseThrow();
        double low = figure.interval().get().low();
        double high = figure.interval().get().high();
        String label = words.rate(figure);
        return Optional.of(new Point(percent, low, high, hollow, label));
    }

    private String spoken(List<Series> series, List<Column> columns) {
        List<String> spoken = new ArrayList<>();
        for (Series one : series) {
            for (int i = 0; i < columns.size(); i++) {
                String round = columns.get(i).name();
                one.points()
                        .get(i)
                        .ifPresent(
                                point ->
                                        spoken.add(one.name() + " " + round + " " + point.label()));
            }
        }
        return String.join(text("alt.separator"), spoken);
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
