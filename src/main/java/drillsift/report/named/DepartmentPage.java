package drillsift.report.named;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.report.DepartmentFigures;
import drillsift.report.LongTitle;
import drillsift.report.Page;
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
        LongTitle.write(page, issue.title());
        page.with("care", issue.text("named.care"))
                .with("notForRating", issue.text("named.notForRating"));
        String reissue = issue.notice().shortLine(issue.words().texts(), MOST_CAUSES);
        page.with("reissue", reissue)
                .with("isReissue", !reissue.isEmpty())
                .with("isFirstIssue", reissue.isEmpty());
        DepartmentFigures figures =
                new DepartmentFigures(issue.figures(), issue.department(), issue.words());
        page.with("roundLine", figures.roundLine(issue.edition()));
        figures.writeTo(page);
        firstReport(page, issue);
        requests(page, issue);
        return page;
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
