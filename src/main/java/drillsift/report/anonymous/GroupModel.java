package drillsift.report.anonymous;

import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.DepartmentSentences;
import drillsift.report.Document;
import drillsift.report.Notice;
import drillsift.report.ReportTexts;
import drillsift.report.individual.Feedback;
import java.util.List;

/**
 * The report of one department without names, A4 portrait: a page of figures, and one to talk the
 * mail over with everybody. Its figures are the published ones; it tells nothing of a department
 * that the report for executives does not.
 */
public final class GroupModel {

    private GroupModel() {}

    /**
     * @param group a department of the last round as published, or small ones that stand together
     * @param mail how the mail of the last round is recognised, in the language of the texts
     * @throws IllegalArgumentException when the last round shows no such department
     */
    public static Document of(
            PublishedFigures figures,
            String group,
            Feedback mail,
            ReportTexts texts,
            Notice notice) {
        Issue issue = Issue.of(figures, texts, notice);
        Department department =
                issue.last().departments().stream()
                        .filter(one -> one.name().equals(group))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such department"));
        String name =
                new DepartmentSentences(figures.figures(), issue.words())
                        .shortName(department.name());
        return new Document(
                issue.text("named.title", name, issue.round(issue.last())),
                texts.language(),
                issue.edition().documentTime(),
                List.of(GroupPage.of(issue, department, name), TalkPage.of(issue, name, mail)));
    }
}
