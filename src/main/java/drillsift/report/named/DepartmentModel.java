package drillsift.report.named;

import drillsift.aggregate.CampaignFigures;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import java.util.List;

/**
 * The report for the head of one department, named, A4 portrait: one page of figures, then the
 * list. Its figures are those before privacy treatment, for its reader knows the people anyway.
 */
public final class DepartmentModel {

    private DepartmentModel() {}

    /**
     * @param figures of the whole campaign, untreated; its last round is reported
     * @param people of one department, sorted here by name
     * @throws IllegalArgumentException when the last round has no such department
     */
    public static Document of(CampaignFigures figures, DepartmentPeople people, ReportTexts texts) {
        Edition edition = Edition.of(figures, texts);
        Wording words = new Wording(texts);
        DepartmentIssue issue = DepartmentIssue.of(figures, people, edition, words);
        return new Document(
                issue.title(),
                texts.language(),
                edition.documentTime(),
                List.of(DepartmentPage.of(issue), PeoplePage.of(issue)));
    }
}
