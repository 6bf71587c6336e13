package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.Notice;
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
                List.of(HistoryRounds.of(issue), HistoryDepartments.of(issue)));
    }
}
