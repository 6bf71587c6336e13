package drillsift.report.named;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.report.Page;
import drillsift.report.RoundHead;
import drillsift.report.StateBars;
import drillsift.report.TrendCharts;
import java.time.Instant;
import java.util.Optional;

/** Page 1: this department against the company, in figures that name nobody. */
final class DepartmentPage {

    private static final int REQUESTS = 3;

    /** Causes of a reissue that one line has room for. */
    private static final int MOST_CAUSES = 3;

    private DepartmentPage() {}

    static Page of(DepartmentIssue issue) {
        Page page = issue.page("department-summary");
        page.with("pageTitle", issue.title())
                .with("roundLine", roundLine(issue))
                .with("care", issue.text("named.care"))
                .with("notForRating", issue.text("named.notForRating"))
                .with("headline", new DepartmentWords(issue).headline());
        String reissue = issue.notice().shortLine(issue.words().texts(), MOST_CAUSES);
        page.with("reissue", reissue)
                .with("isReissue", !reissue.isEmpty())
                .with("isFirstIssue", reissue.isEmpty());
        tile(page, issue, 1, Measure.REPORT);
        tile(page, issue, 2, issue.main());
        firstReport(page, issue);
        new CompanyStrips(issue).writeTo(page);
        trendAndStates(page, issue);
        requests(page, issue);
        return page;
    }

    private static String roundLine(DepartmentIssue issue) {
        RoundHead head = RoundHead.of(issue.last());
        String held =
                head.sent()
                        .map(sent -> issue.words().date(sent, issue.edition().zone()))
                        .map(date -> issue.text("round.held", date))
                        .orElse(issue.text("round.heldUnknown"));
        return issue.edition().title() + "   " + issue.round() + "   " + held;
    }

    private static void tile(Page page, DepartmentIssue issue, int place, Measure measure) {
        Figure figure = issue.department().figure(measure);
        boolean number =
                figure.rate().isPresent()
                        && figure.of() >= drillsift.report.Wording.FEWEST_FOR_PERCENT;
        String rate = issue.words().rate(figure);
        String name = "tile" + place;
        page.with(name + "Label", issue.words().measure(measure))
                .with(name + "Number", number ? rate : "")
                .with(name + "Words", number ? "" : rate)
                .with(
                        name + "Line",
                        number ? issue.words().counts(figure.rate().orElseThrow()) : "");
    }

    private static void firstReport(Page page, DepartmentIssue issue) {
        boolean measured = issue.department().figure(Measure.REPORT).note() != Note.NOT_MEASURED;
        Optional<Instant> first =
                issue.people().people().stream()
                        .flatMap(person -> person.reportedAt().stream())
                        .min(Instant::compareTo);
        String none = issue.text(measured ? "tile.first.none" : "notMeasured");
        page.with("tile3Label", issue.text("tile.first"))
                .with("tile3Number", "")
                .with("tile3Words", first.map(new DepartmentWords(issue)::time).orElse(none))
                .with("tile3Line", "");
    }

    private static void trendAndStates(Page page, DepartmentIssue issue) {
        String title = issue.text("named.trend");
        String department = issue.department().name();
        TrendCharts charts = new TrendCharts(issue.words(), issue.main());
        StateBars bars = new StateBars(issue.words(), issue.main());
        page.with("trendTitle", title)
                .with("trend", charts.department(issue.figures().rounds(), title, department))
                .withAll(bars.ofDepartment(issue.department()))
                .with("statesTitle", issue.text("named.states"));
    }

    private static void requests(Page page, DepartmentIssue issue) {
        page.with("requestTitle", issue.text("named.request.title"));
        for (int i = 1; i <= REQUESTS; i++) {
            page.with("request" + i, issue.text("named.request." + i));
        }
        page.with(
                "terms",
                issue.text(
                        "named.terms",
                        stated(issue, issue.edition().purpose()),
                        stated(issue, issue.edition().responsible()),
                        issue.retention()));
    }

    private static String stated(DepartmentIssue issue, String text) {
        return text.isBlank() ? issue.text("named.retention.none") : text;
    }
}
