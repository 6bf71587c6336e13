package drillsift.report.anonymous;

import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.Document;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.ReportTexts;
import java.util.ArrayList;
import java.util.List;

/**
 * The report for the board: four pages, one by attribute if asked for, and one of definitions, A4
 * landscape.
 */
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
        return of(figures, List.of(), texts, notice);
    }

    /**
     * With a further page after the departments.
     *
     * @param breakdowns of the last round; empty for none
     */
    public static Document of(
            PublishedFigures figures,
            List<PublishedBreakdown> breakdowns,
            ReportTexts texts,
            Notice notice) {
        Issue issue = Issue.of(figures, texts, notice);
        List<Page> pages = new ArrayList<>();
        pages.add(SummaryPage.of(issue));
        pages.add(TrendPage.of(issue));
        pages.add(DepartmentsPage.of(issue));
        if (!breakdowns.isEmpty()) {
            pages.add(BreakdownPage.of(issue, breakdowns));
        }
        pages.add(SpeedPage.of(issue));
        pages.add(DefinitionsPage.of(issue));
        return new Document(
                issue.edition().title() + " " + issue.round(issue.last()),
                texts.language(),
                issue.edition().documentTime(),
                pages);
    }
}
