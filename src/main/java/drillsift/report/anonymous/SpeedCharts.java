package drillsift.report.anonymous;

import drillsift.aggregate.CurveMethod;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.report.RecordWaterfall;
import drillsift.report.Sentences;
import drillsift.report.VisibleSpeed;
import drillsift.report.chart.CurveChart;
import drillsift.report.chart.HeatMap;
import drillsift.report.chart.WaterfallChart;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The three charts of page 4. */
final class SpeedCharts {

    private static final long LATE_FROM = Duration.ofHours(4).toSeconds();
    private static final double MINUTES_PER_HOUR = 60.0;

    private final Issue issue;
    private final Sentences sentences;

    SpeedCharts(Issue issue, Sentences sentences) {
        this.issue = issue;
        this.sentences = sentences;
    }

    boolean hasCurve() {
        return !VisibleSpeed.of(issue.last()).delays().isEmpty();
    }

    CurveChart curve() {
        Speed speed = VisibleSpeed.of(issue.last());
        boolean isPlain = speed.curveMethod() == CurveMethod.PLAIN;
        return new CurveChart(
                speed.curve().stream()
                        .map(step -> new CurveChart.Step(step.seconds(), step.share()))
                        .toList(),
                List.of(
                        tick(60, "1m"),
                        tick(300, "5m"),
                        tick(900, "15m"),
                        tick(3600, "1h"),
                        tick(LATE_FROM, "4h"),
                        tick(86_400, "1d"),
                        tick(259_200, "3d")),
                hasCurve()
                        ? speed.firstReport().map(first -> mark(first, "speed.first"))
                        : Optional.empty(),
                hasCurve() && isPlain
                        ? speed.median().map(median -> mark(median, "speed.median"))
                        : Optional.empty(),
                LATE_FROM,
                issue.text("speed.late"),
                issue.text("alt.curve", sentences.speedTitle(), bands()));
    }

    /** What the curve is of. */
    String curveTitle() {
        String method = VisibleSpeed.of(issue.last()).curveMethod().key();
        return issue.text("speed.curve." + method, sentences.did());
    }

    /** What stands under it: the bands, and how it was calculated. */
    String curveNote() {
        String method = VisibleSpeed.of(issue.last()).curveMethod().key();
        return bands() + "\n" + issue.text("speed.method." + method);
    }

    /** How many were immediate, on the same day and late: under the curve and in its words. */
    String bands() {
        Speed speed = VisibleSpeed.of(issue.last());
        return issue.text(
                "speed.bands", band(speed.immediate()), band(speed.sameDay()), band(speed.late()));
    }

    private String band(Optional<Integer> people) {
        return people.map(issue.words()::people).orElse(issue.text("hidden"));
    }

    private CurveChart.Tick tick(long seconds, String name) {
        return new CurveChart.Tick(seconds, issue.text("speed.tick." + name));
    }

    private CurveChart.Mark mark(Duration duration, String key) {
        String label = issue.text(key, issue.words().duration(duration));
        return new CurveChart.Mark(duration.toSeconds(), label);
    }

    String waterTitle() {
        return isWaterHidden() ? issue.text("speed.waterfall.hidden") : records().title();
    }

    WaterfallChart water() {
        return isWaterHidden() ? WaterfallChart.none(waterTitle()) : records().chart();
    }

    private boolean isWaterHidden() {
        return issue.last().waterfall().raw() == 0 && VisibleSpeed.isHidden(issue.last());
    }

    private RecordWaterfall records() {
        return new RecordWaterfall(issue.last().waterfall(), issue.words());
    }

    HeatMap hours() {
        List<HeatMap.Cell> cells =
                (VisibleSpeed.isHidden(issue.last()) ? List.<HourCount>of() : issue.last().hours())
                        .stream()
                                .filter(SpeedCharts::isShown)
                                .map(
                                        hour ->
                                                new HeatMap.Cell(
                                                        hour.day().ordinal(),
                                                        hour.hour(),
                                                        hour.people()))
                                .toList();
        List<String> days =
                IntStream.rangeClosed(1, 7).mapToObj(day -> issue.text("day." + day)).toList();
        List<String> hours =
                IntStream.range(0, 8)
                        .mapToObj(i -> issue.text("hour", String.valueOf(3 * i)))
                        .toList();
        String spoken =
                cells.stream()
                        .filter(cell -> cell.people().isPresent())
                        .map(cell -> spoken(cell, days))
                        .collect(Collectors.joining(issue.text("alt.separator")));
        String alternative = issue.text("alt.hours", issue.text("speed.hours"), spoken);
        return new HeatMap(
                cells,
                hours(issue.edition().officeFrom(), 0),
                hours(issue.edition().officeTo(), 24),
                days,
                hours,
                alternative);
    }

    private String spoken(HeatMap.Cell cell, List<String> days) {
        return days.get(cell.day())
                + " "
                + issue.text("hour", String.valueOf(cell.hour()))
                + " "
                + issue.words().people(cell.people().orElseThrow());
    }

    private static boolean isShown(HourCount hour) {
        return hour.people().map(people -> people > 0).orElse(true);
    }

    /** Midnight as an end is 24. */
    private static double hours(LocalTime time, double atMidnight) {
        double hours = time.getHour() + time.getMinute() / MINUTES_PER_HOUR;
        return hours == 0 ? atMidnight : hours;
    }
}
