package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.Notice;
import drillsift.report.ReportTexts;
import java.util.List;

/** The report for the board: four pages and one of definitions, A4 landscape. */
public final class ExecutiveModel {

    private ExecutiveModel() {}

    /** The first issue. */
    public static Document of(PublishedFigures figures, ReportTexts texts) {
        return of(figures, texts, Notice.NONE);
    }

    /**
     * @param texts of the language to write in, with what the job replaced, such as the decisions
     */
    public static Document of(PublishedFigures figures, ReportTexts texts, Notice notice) {
        Issue issue = Issue.of(figures, texts, notice);
        return new Document(
                issue.edition().title() + " " + issue.round(issue.last()),
                texts.language(),
                issue.edition().documentTime(),
                List.of(
                        SummaryPage.of(issue),
                        TrendPage.of(issue),
                        DepartmentsPage.of(issue),
                        SpeedPage.of(issue),
                        DefinitionsPage.of(issue)));
    }
}
