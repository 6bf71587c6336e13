package drillsift.report.named;

import drillsift.aggregate.CampaignFigures;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.Page;
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
        return part(figures, people, texts, Notice.NONE, 1, 1);
    }

    /**
     * One of several parts of equal length; the page of figures stands in the first.
     *
     * @param part from 1 to {@code parts}
     */
    public static Document part(
            CampaignFigures figures,
            DepartmentPeople people,
            ReportTexts texts,
            Notice notice,
            int part,
            int parts) {
        Edition edition = Edition.of(figures, texts);
        Wording words = new Wording(texts);
        DepartmentIssue whole = DepartmentIssue.of(figures, people, edition, words, notice);
        DepartmentIssue listed =
                DepartmentIssue.of(figures, people.part(part, parts), edition, words, notice);
        Page list = PeoplePage.of(listed);
        return new Document(
                whole.title() + (parts == 1 ? "" : " " + part + "/" + parts),
                texts.language(),
                edition.documentTime(),
                part == 1 ? List.of(DepartmentPage.of(whole), list) : List.of(list));
    }
}
