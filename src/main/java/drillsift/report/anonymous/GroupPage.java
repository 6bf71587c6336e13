package drillsift.report.anonymous;

import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.DepartmentFigures;
import drillsift.report.LongTitle;
import drillsift.report.Page;

/** Page 1: this department against the company, on the template of the named report. */
final class GroupPage {

    private static final int REQUESTS = 3;

    /** Causes of a reissue that one line has room for. */
    private static final int MOST_CAUSES = 3;

    private GroupPage() {}

    static Page of(Issue issue, Department department, String name) {
        DepartmentFigures figures =
                new DepartmentFigures(
                        issue.published().following(department.name()), department, issue.words());
        String reissue = issue.notice().shortLine(issue.words().texts(), MOST_CAUSES);
        Page page =
                issue.page("department-summary")
                        .with("roundLine", figures.roundLine(issue.edition()))
                        .with("notForRating", issue.text("talk.noNames"))
                        .with("care", "")
                        .with("terms", terms(issue))
                        .with("reissue", reissue)
                        .with("isReissue", !reissue.isEmpty())
                        .with("isFirstIssue", reissue.isEmpty())
                        .with("requestTitle", issue.text("talk.request.title"));
        for (int i = 1; i <= REQUESTS; i++) {
            page.with("request" + i, issue.text("talk.request." + i));
        }
        LongTitle.write(page, issue.text("named.title", name, round(issue)));
        firstReport(page, issue);
        figures.writeTo(page);
        return page;
    }

    private static String round(Issue issue) {
        return issue.round(issue.last());
    }

    private static String terms(Issue issue) {
        String k = String.valueOf(issue.published().minimumGroup());
        return switch (issue.published().proof()) {
            case PASSED -> issue.text("talk.terms", k);
            case ACCEPTED -> issue.text("talk.termsAccepted", k);
        };
    }

    /** The company's: how fast one department was would tell of single people. */
    private static void firstReport(Page page, Issue issue) {
        Tile tile = SummaryPage.firstReport(issue);
        page.with("tile3Label", issue.text("talk.first"))
                .with("tile3Number", tile.number())
                .with("tile3Words", tile.words())
                .with("tile3Line", issue.last().isStaggered() ? issue.text("talk.first.own") : "");
    }
}
