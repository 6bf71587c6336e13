package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.ReportTexts;
import java.util.List;

/** The report for the board: four pages and one of definitions, A4 landscape. */
public final class ExecutiveModel {

    private ExecutiveModel() {}

    /**
     * @param texts of the language to write in, with what the job replaced, such as the decisions
     */
    public static Document of(PublishedFigures figures, ReportTexts texts) {
        Issue issue = Issue.of(figures, texts);
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
