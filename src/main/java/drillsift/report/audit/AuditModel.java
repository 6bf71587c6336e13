package drillsift.report.audit;

import drillsift.aggregate.CampaignFigures;
import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import java.util.List;

/**
 * The filter audit, A4 portrait: from records to people, the rules, the undecided, decisions by
 * hand and the account of every file. Its figures are those before any privacy treatment.
 */
public final class AuditModel {

    private AuditModel() {}

    public static Document of(CampaignFigures figures, AuditFindings findings, ReportTexts texts) {
        Edition edition = Edition.of(figures, texts);
        AuditIssue issue = new AuditIssue(figures, findings, edition, new Wording(texts));
        return new Document(
                edition.title() + " " + issue.text("title"),
                texts.language(),
                edition.documentTime(),
                List.of(
                        RoundsPage.of(issue),
                        RulesPage.of(issue),
                        UndecidedPage.of(issue),
                        DecisionsPage.of(issue),
                        RecordsPage.of(issue)));
    }
}
