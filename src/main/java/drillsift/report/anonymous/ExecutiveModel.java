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
 * The report for the board: four pages, one by attribute if asked for and shown, and one of
 * definitions, A4 landscape.
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
        boolean isAnyShown = breakdowns.stream().anyMatch(one -> !one.groups().isEmpty());
        pages.add(DepartmentsPage.of(issue, isAnyShown ? List.of() : left(issue, breakdowns)));
        if (isAnyShown) {
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

    /** A page by attribute that would show nothing is a sentence beside the departments. */
    private static List<String> left(Issue issue, List<PublishedBreakdown> breakdowns) {
        return breakdowns.isEmpty() ? List.of() : List.of(BreakdownPage.left(issue, breakdowns));
    }
}
