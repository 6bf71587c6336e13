package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.report.Page;
import drillsift.report.Sentences;
import drillsift.report.VisibleSpeed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page 4: how fast people were, and how far the figures can be trusted. */
final class SpeedPage {

    private static final int RANGE_ROWS = 3;
    private static final List<Measure> FURTHER =
            List.of(Measure.SUBMISSION, Measure.ATTACHMENT_RUN, Measure.PAGE_VIEW, Measure.REPORT);

    private SpeedPage() {}

    static Page of(Issue issue) {
        Sentences sentences = new Sentences(issue.figures(), issue.words());
        SpeedCharts charts = new SpeedCharts(issue, sentences);
        Speed speed = VisibleSpeed.of(issue.last());
        boolean hidden = VisibleSpeed.isHidden(issue.last());
        String none = hidden ? "speed.hidden" : "speed.curve.none";
        boolean acted = !charts.hours().cells().isEmpty();
        Page page =
                issue.page("executive-speed")
                        .with("pageTitle", sentences.speedTitle())
                        .with("curveTitle", issue.text("speed.curve", sentences.did()))
                        .with("curve", charts.curve())
                        .with("curveNote", charts.hasCurve() ? bands(issue, speed) : "")
                        .with("curveNone", charts.hasCurve() ? "" : issue.text(none))
                        .with("waterTitle", charts.waterfallTitle())
                        .with("water", charts.waterfall())
                        .with("hoursTitle", issue.text("speed.hours"))
                        .with("hours", charts.hours())
                        .with("hoursNote", acted ? issue.text("speed.hours.note") : "")
                        .with(
                                "hoursNone",
                                acted
                                        ? ""
                                        : issue.text(hidden ? "speed.hidden" : "speed.hours.none"));
        range(page, issue);
        return page;
    }

    private static String bands(Issue issue, Speed speed) {
        return issue.text(
                "speed.bands",
                issue.words().number(speed.immediate()),
                issue.words().number(speed.sameDay()),
                issue.words().number(speed.late()));
    }

    private static void range(Page page, Issue issue) {
        page.with("rangeTitle", issue.text("speed.range"))
                .with("rangeNote", issue.text("speed.range.note"));
        for (String head : List.of("measure", "strict", "likely", "lenient", "raw")) {
            page.with("range_" + head, issue.text("speed.range." + head));
        }
        List<Measure> rows = rangeRows(issue);
        for (int row = 1; row <= RANGE_ROWS; row++) {
            rangeRow(page, issue, issue.last().total(rows.get(row - 1)), "range" + row + "_");
        }
    }

    /** The main measure and those after it that the round records. */
    private static List<Measure> rangeRows(Issue issue) {
        Stream<Measure> further =
                FURTHER.stream().filter(one -> issue.last().total(one).note() != Note.NOT_MEASURED);
        Stream<Measure> rest = Stream.of(Measure.REPORT, Measure.SUBMISSION);
        return Stream.of(Stream.of(issue.main()), further, rest)
                .flatMap(measures -> measures)
                .distinct()
                .limit(RANGE_ROWS)
                .toList();
    }

    private static void rangeRow(Page page, Issue issue, Figure figure, String name) {
        page.with(name + "measure", issue.words().measure(figure.measure()))
                .with(name + "strict", level(issue, figure, figure.strict()))
                .with(name + "likely", issue.words().rate(figure))
                .with(name + "lenient", level(issue, figure, figure.lenient()))
                .with(name + "raw", level(issue, figure, figure.raw()));
    }

    private static String level(Issue issue, Figure figure, Optional<Integer> people) {
        if (figure.note() != Note.NONE) {
            return "";
        }
        return people.map(count -> issue.words().rate(new Rate(count, figure.of()))).orElse("");
    }
}
