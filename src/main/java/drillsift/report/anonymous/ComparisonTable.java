package drillsift.report.anonymous;

import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.report.Change;
import drillsift.report.Page;
import java.util.List;
import java.util.Optional;

/** The table of those who were reached in both of the last two rounds. */
final class ComparisonTable {

    private static final List<String> HEADS =
            List.of("measure", "both", "earlier", "later", "neither", "difference", "answer");

    private final Issue issue;

    ComparisonTable(Issue issue) {
        this.issue = issue;
    }

    void writeTo(Page page) {
        boolean first = issue.figures().rounds().size() < 2;
        page.with("compareTitle", first ? issue.text("compare.title.none") : title())
                .with("comparePanel", first ? issue.text("compare.none") : panel());
        page.with("compared", !first);
        for (String head : HEADS) {
            page.with("head_" + head, first ? "" : issue.text("compare.head." + head));
        }
        row(page, 1, issue.main(), first);
        row(page, 2, Measure.REPORT, first);
    }

    private String title() {
        return issue.text("compare.title", TrendPage.earlier(issue), issue.round(issue.last()));
    }

    private String panel() {
        Optional<Panel> panel =
                Change.comparison(issue.figures(), issue.main())
                        .flatMap(RoundComparison::panel)
                        .or(
                                () ->
                                        Change.comparison(issue.figures(), Measure.REPORT)
                                                .flatMap(RoundComparison::panel));
        return panel.map(
                        found ->
                                issue.text("compare.panel", issue.words().people(found.size()))
                                        + "   "
                                        + issue.text(
                                                "compare.movement",
                                                issue.words().people(found.joined()),
                                                issue.words().people(found.left())))
                .orElse(issue.text("compare.panel.hidden"));
    }

    private void row(Page page, int number, Measure measure, boolean first) {
        Optional<RoundComparison> found =
                first ? Optional.empty() : Change.comparison(issue.figures(), measure);
        boolean measured = Change.of(issue.figures(), measure) != Change.UNMEASURED;
        Optional<Panel> panel = found.filter(one -> measured).flatMap(RoundComparison::panel);
        String name = "row" + number + "_";
        page.with(name + "measure", first ? "" : issue.words().measure(measure))
                .with(name + "both", panel.map(cells -> people(cells.both())).orElse(""))
                .with(name + "earlier", panel.map(cells -> people(cells.earlierOnly())).orElse(""))
                .with(name + "later", panel.map(cells -> people(cells.laterOnly())).orElse(""))
                .with(name + "neither", panel.map(cells -> people(cells.neither())).orElse(""))
                .with(name + "difference", found.map(this::difference).orElse(""))
                .with(name + "answer", first ? "" : answer(measure));
    }

    private String people(int people) {
        return issue.text("compare.people", issue.words().number(people));
    }

    private String difference(RoundComparison comparison) {
        if (comparison.difference().isEmpty()) {
            return "";
        }
        String points = issue.words().points(comparison.difference().get());
        return comparison
                .interval()
                .map(
                        interval ->
                                issue.text(
                                        "compare.difference",
                                        points,
                                        issue.words().signed(interval.low()),
                                        issue.words().signed(interval.high())))
                .orElse(points);
    }

    private String answer(Measure measure) {
        return switch (Change.of(issue.figures(), measure)) {
            case UP -> issue.text("answer.differs.up");
            case DOWN -> issue.text("answer.differs.down");
            case SAME -> issue.text("answer.same");
            case RANGE -> issue.text("answer.range");
            case UNMEASURED -> issue.text("notMeasured");
            case OTHER_DIFFICULTY -> issue.text("answer.difficulty");
            case OTHER_PAYLOAD -> issue.text("answer.payload");
            case UNSTATED -> issue.text("answer.unstated");
            case FIRST, HIDDEN, UNKNOWN, UNTESTED -> issue.text("answer.unknown");
        };
    }
}
