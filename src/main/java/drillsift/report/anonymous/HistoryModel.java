package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.ReportTexts;
import java.util.List;

/** All rounds of a campaign side by side: the company, then department by department. */
public final class HistoryModel {

    private HistoryModel() {}

    /** The first issue. */
    public static Document of(PublishedFigures figures, ReportTexts texts) {
        return of(figures, texts, Notice.NONE);
    }

    /** As the other, marked where it is a draft or a reissue. */
    public static Document of(PublishedFigures figures, ReportTexts texts, Notice notice) {
        Issue issue = Issue.of(figures, texts, notice);
        return new Document(
                issue.edition().title() + " " + issue.text("history.title"),
                texts.language(),
                issue.edition().documentTime(),
                pages(issue));
    }

    /** The second one only where some department has a rate in some round. */
    private static List<Page> pages(Issue issue) {
        Page rounds = HistoryRounds.of(issue);
        return HistoryDepartments.isThere(issue)
                ? List.of(rounds, HistoryDepartments.of(issue))
                : List.of(rounds);
    }
}
