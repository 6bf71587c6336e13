package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.OffHours;
import drillsift.report.Page;
import drillsift.report.Sentences;
import drillsift.report.VisibleSpeed;
import drillsift.report.chart.HeatMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Page 4: how fast people were, and how far the figures can be trusted. */
final class SpeedPage {

    private static final int RANGE_ROWS = 5;
    private static final List<Measure> FURTHER =
            List.of(
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON);

    private SpeedPage() {}

    static Page of(Issue issue) {
        Sentences sentences = new Sentences(issue.figures(), issue.words());
        SpeedCharts charts = new SpeedCharts(issue, sentences);
        boolean hidden = VisibleSpeed.isHidden(issue.last());
        String none = noCurve(issue);
        boolean acted = !charts.hours().cells().isEmpty();
        Page page =
                issue.page("executive-speed")
                        .with("pageTitle", sentences.speedTitle())
                        .with("curveTitle", charts.curveTitle())
                        .with("curve", charts.curve())
                        .with("curveNote", charts.hasCurve() ? charts.curveNote() : "")
                        .with("curveNone", charts.hasCurve() ? "" : issue.text(none))
                        .with("waterTitle", charts.waterTitle())
                        .with("water", charts.water())
                        .with("hoursTitle", issue.text("speed.hours"))
                        .with("hours", charts.hours())
                        .with("hoursNote", acted ? hoursNote(issue, charts.hours()) : "")
                        .with("devices", devices(issue, hidden))
                        .with("lateNote", late(issue))
                        .with("hoursNone", acted ? "" : issue.text(noHours(issue)));
        range(page, issue);
        return page;
    }

    /** Why there is no curve. */
    private static String noCurve(Issue issue) {
        RoundFigures last = issue.last();
        if (VisibleSpeed.isHidden(last)) {
            return "speed.hidden";
        }
        Figure reaction = last.total(Measure.REACTION);
        if (reaction.note() == Note.NOT_MEASURED) {
            return "speed.unmeasured";
        }
        if (reaction.rate().filter(rate -> rate.count() > 0).isEmpty()) {
            return "speed.curve.nobody";
        }
        return last.firstSent().isEmpty() ? "speed.curve.unknown" : "speed.curve.few";
    }

    /** Why there are no hours. */
    private static String noHours(Issue issue) {
        String curve = noCurve(issue);
        return switch (curve) {
            case "speed.hidden", "speed.unmeasured" -> curve;
            case "speed.curve.nobody" -> "speed.hours.none";
            default -> issue.last().offHours().merged() ? "speed.hours.allOff" : "speed.hours.few";
        };
    }

    private static String hoursNote(Issue issue, HeatMap hours) {
        OffHours off = issue.last().offHours();
        String note =
                issue.text("speed.hours.note")
                        + (hours.hasThousands()
                                ? issue.text("sentence.separator")
                                        + issue.text("speed.hours.thousands")
                                : "");
        if (!off.merged()) {
            return note;
        }
        String people =
                off.people().map(issue.words()::people).orElse(issue.text("speed.hours.offSome"));
        return note + issue.text("sentence.separator") + issue.text("speed.hours.off", people);
    }

    /** The rate without those who may have known by then that it was a drill. */
    private static String late(Issue issue) {
        Figure reaction = issue.last().total(Measure.REACTION);
        Optional<Integer> late = VisibleSpeed.of(issue.last()).late2h();
        if (late.isEmpty() || reaction.rate().isEmpty()) {
            return "";
        }
        Rate all = reaction.rate().get();
        Rate others = new Rate(all.count() - late.get(), all.of());
        return late.get() == 0
                ? issue.text("speed.knowing.none")
                : issue.text(
                        "speed.knowing",
                        issue.words().people(late.get()),
                        issue.words().rate(others),
                        issue.words().inSentence(asNamed(issue, reaction)));
    }

    /** As the rest of the report names it, where it is the same people. */
    private static Measure asNamed(Issue issue, Figure reaction) {
        boolean isMain = issue.last().total(issue.main()).rate().equals(reaction.rate());
        return isMain ? issue.main() : Measure.REACTION;
    }

    /** Of the whole company only, and only of many. */
    private static String devices(Issue issue, boolean hidden) {
        boolean acted =
                issue.last().total(issue.main()).rate().filter(r -> r.count() > 0).isPresent();
        if (hidden || !acted) {
            return "";
        }
        List<String> devices = issue.last().devices().stream().map(issue.words()::device).toList();
        boolean told = issue.last().devices().stream().anyMatch(one -> one.os().charAt(0) != '(');
        return !told
                ? issue.text("speed.devices.few")
                : issue.text("speed.devices", String.join(issue.text("alt.separator"), devices));
    }

    private static void range(Page page, Issue issue) {
        page.with("rangeTitle", issue.text("speed.range"))
                .with("rangeNote", issue.text("speed.range.note"));
        for (String head : List.of("measure", "strict", "likely", "lenient", "raw")) {
            page.with("range_" + head, issue.text("speed.range." + head));
        }
        List<Measure> rows = rangeRows(issue);
        for (int row = 0; row < RANGE_ROWS; row++) {
            String name = "range" + (row + 1);
            page.with(name, row < rows.size());
            Measure measure = row < rows.size() ? rows.get(row) : issue.main();
            rangeRow(page, issue, issue.last().total(measure), name + "_");
        }
    }

    /** The main measure and the steps that the round records: their rates depend on judging. */
    private static List<Measure> rangeRows(Issue issue) {
        Stream<Measure> further =
                FURTHER.stream().filter(one -> issue.last().total(one).note() != Note.NOT_MEASURED);
        return Stream.concat(Stream.of(issue.main()), further)
                .distinct()
                .limit(RANGE_ROWS)
                .toList();
    }

    private static void rangeRow(Page page, Issue issue, Figure figure, String name) {
        page.with(name + "measure", issue.words().measure(figure.measure()))
                .with(name + "strict", strict(issue, figure))
                .with(name + "likely", issue.words().rate(figure))
                .with(name + "lenient", level(issue, figure, figure.lenient()))
                .with(name + "raw", level(issue, figure, figure.raw()));
    }

    /** What nobody could judge is not certain. */
    private static String strict(Issue issue, Figure figure) {
        return issue.last().waterfall().isUnjudged()
                ? issue.text("speed.range.unjudged")
                : level(issue, figure, figure.strict());
    }

    private static String level(Issue issue, Figure figure, Optional<Integer> people) {
        if (figure.note() != Note.NONE) {
            return "";
        }
        return people.map(count -> issue.words().rate(new Rate(count, figure.of()))).orElse("");
    }
}
