package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.report.Page;
import drillsift.report.Sentences;
import drillsift.report.StateBars;
import drillsift.report.VisibleSpeed;
import java.util.List;
import java.util.regex.Pattern;

/** Page 1: what happened, what it means, what to decide. */
final class SummaryPage {

    private static final List<Measure> THIRD_TILE =
            List.of(
                    Measure.SUBMISSION,
                    Measure.ATTACHMENT_RUN,
                    Measure.PAGE_VIEW,
                    Measure.REPORT_AFTER_CLICK);

    /** Hours and minutes, which the large figures have no room for. */
    private static final Pattern TWO_UNITS = Pattern.compile("\\d+\\D+\\d+\\D*");

    private SummaryPage() {}

    static Page of(Issue issue) {
        Sentences sentences = new Sentences(issue.figures(), issue.words());
        Page page =
                issue.firstPage("executive-summary")
                        .with("headline", sentences.headline())
                        .with("titleBesideBoxes", issue.edition().title());
        tile(issue, Measure.REPORT, sentences).writeTo(page, 1);
        tile(issue, issue.main(), sentences).writeTo(page, 2);
        tile(issue, third(issue), sentences).writeTo(page, 3);
        firstReport(issue).writeTo(page, 4);
        StateBars bars = new StateBars(issue.words(), issue.main());
        page.withAll(bars.ofRound(issue.last()));
        findings(page, issue, sentences);
        decisions(page, issue);
        return page;
    }

    private static Tile tile(Issue issue, Measure measure, Sentences sentences) {
        Figure figure = issue.last().total(measure);
        return Tile.of(figure, sentences.change(measure), issue.words());
    }

    /** The step furthest after the click that the round records. */
    private static Measure third(Issue issue) {
        return THIRD_TILE.stream()
                .filter(measure -> issue.last().total(measure).note() != Note.NOT_MEASURED)
                .findFirst()
                .orElse(Measure.SUBMISSION);
    }

    static Tile firstReport(Issue issue) {
        boolean isOwn = issue.last().isStaggered();
        String label = issue.text(isOwn ? "tile.first.own" : "tile.first");
        Speed speed = VisibleSpeed.of(issue.last());
        if (issue.last().total(Measure.REPORT).note() == Note.NOT_MEASURED) {
            String reason = issue.text("tile.first.unmeasured");
            return new Tile(label, "", issue.text("notMeasured"), "", reason);
        }
        if (speed.firstReport().isEmpty()) {
            String note = issue.text("tile.first.noneNote");
            return new Tile(label, "", issue.text("tile.first.none"), "", note);
        }
        String act = issue.text(issue.main() == Measure.CLICK ? "act.click" : "act.reaction");
        boolean measured = issue.last().total(Measure.REACTION).note() != Note.NOT_MEASURED;
        boolean hidden = VisibleSpeed.isHidden(issue.last()) || !measured;
        String before =
                hidden
                        ? ""
                        : issue.text(
                                "tile.first.before",
                                act,
                                issue.words().peopleOrFew(speed.beforeFirstReport()));
        String preventable =
                hidden
                        ? ""
                        : issue.text(
                                isOwn ? "tile.first.preventable.own" : "tile.first.preventable",
                                issue.words().peopleOrFew(speed.preventable()));
        String first = issue.words().duration(speed.firstReport().get());
        boolean isWide = TWO_UNITS.matcher(first).matches();
        return new Tile(label, isWide ? "" : first, isWide ? first : "", before, preventable);
    }

    private static void findings(Page page, Issue issue, Sentences sentences) {
        page.with("findingsTitle", issue.text("findings.title"));
        List<String> findings = sentences.findings();
        for (int i = 0; i < findings.size(); i++) {
            page.with("finding" + (i + 1), findings.get(i));
        }
    }

    private static void decisions(Page page, Issue issue) {
        boolean measured = issue.last().total(Measure.REPORT).note() != Note.NOT_MEASURED;
        String responsible = issue.edition().responsible();
        String owner = responsible.isEmpty() ? issue.text("decision.owner") : responsible;
        page.with("decisionsTitle", issue.text("decisions.title"))
                .with("decisionsOwner", issue.text("decisions.head.owner"))
                .with("decisionsDue", issue.text("decisions.head.due"))
                .with("decision1", issue.text(measured ? "decision.1" : "decision.1.unmeasured"))
                .with("decision2", issue.text("decision.2"))
                .with("decision3", issue.text("decision.3"));
        for (int i = 1; i <= 3; i++) {
            page.with("owner" + i, issue.decision(i + ".owner", owner))
                    .with("due" + i, issue.decision(i + ".due", issue.text("decision.due")));
        }
    }
}
