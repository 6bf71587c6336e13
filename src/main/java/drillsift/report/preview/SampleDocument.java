package drillsift.report.preview;

import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.Notice;
import drillsift.report.ReportTexts;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.anonymous.GroupModel;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.audit.AuditModel;
import drillsift.report.named.DepartmentModel;
import java.util.Arrays;
import java.util.Locale;

/** Each document of the product, filled with a made-up company. */
public enum SampleDocument {
    EXECUTIVE,
    HISTORY,
    /** The report of a department without names; its first page is that of the named one. */
    DEPARTMENT_TALK,
    DEPARTMENT,
    INDIVIDUAL,
    AUDIT,
    ACCESS_SHEET,
    DIFFERENCE;

    private static final int PEOPLE = 25;
    private static final int UNDECIDED = 8;

    /** As the names of its templates begin. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The pages of one template alone.
     *
     * @param template such as {@code executive-summary}
     */
    public static Document pagesOf(String template, Language language) {
        SampleDocument document =
                Arrays.stream(values())
                        .filter(one -> template.startsWith(one.key()))
                        .findFirst()
                        .orElseThrow();
        Document whole = document.in(language);
        return new Document(
                whole.title(),
                language,
                whole.asOf(),
                whole.pages().stream().filter(page -> page.template().equals(template)).toList());
    }

    /** The whole document. */
    public Document in(Language language) {
        return in(new ReportTexts(language));
    }

    /** The same as a job would have it. */
    public Document in(ReportTexts texts) {
        Language language = texts.language();
        SampleFigures figures = SampleFigures.threeRoundsIn(language);
        return switch (this) {
            case EXECUTIVE -> ExecutiveModel.of(figures.published(), texts);
            case HISTORY -> HistoryModel.of(figures.published(), texts);
            case DEPARTMENT_TALK ->
                    GroupModel.of(
                            figures.published(),
                            SampleDepartments.sales(language),
                            SampleSheets.feedback(language),
                            texts,
                            Notice.NONE);
            case DEPARTMENT ->
                    DepartmentModel.of(
                            figures.build(),
                            SamplePeople.of(SampleDepartments.sales(language), PEOPLE, language),
                            texts);
            case INDIVIDUAL -> SampleSheets.individual(texts);
            case AUDIT ->
                    AuditModel.of(figures.build(), SampleAudit.of(UNDECIDED, language), texts);
            case ACCESS_SHEET -> SampleSheets.access(texts);
            case DIFFERENCE -> SampleDifference.in(texts);
        };
    }
}
