package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.ReportTexts;
import java.util.List;

/** All rounds of a campaign side by side: the company, then department by department. */
public final class HistoryModel {

    private HistoryModel() {}

    public static Document of(PublishedFigures figures, ReportTexts texts) {
        Issue issue = Issue.of(figures, texts);
        return new Document(
                issue.edition().title() + " " + issue.text("history.title"),
                texts.language(),
                issue.edition().documentTime(),
                List.of(HistoryRounds.of(issue), HistoryDepartments.of(issue)));
    }
}
