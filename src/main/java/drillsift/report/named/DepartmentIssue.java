package drillsift.report.named;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.DepartmentSentences;
import drillsift.report.Edition;
import drillsift.report.MainMeasure;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.RoundHead;
import drillsift.report.Wording;
import java.util.Optional;

/** What both parts of one department's report are made from. */
record DepartmentIssue(
        CampaignFigures figures,
        Department department,
        DepartmentPeople people,
        Edition edition,
        Wording words,
        Notice notice) {

    static DepartmentIssue of(
            CampaignFigures figures,
            DepartmentPeople people,
            Edition edition,
            Wording words,
            Notice notice) {
        Department department =
                figures.last().departments().stream()
                        .filter(one -> one.name().equals(people.department()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no such department"));
        return new DepartmentIssue(figures, department, people, edition, words, notice);
    }

    RoundFigures last() {
        return figures.last();
    }

    Measure main() {
        return MainMeasure.of(figures);
    }

    String text(String key, String... values) {
        return words.texts().text(key, values);
    }

    String name() {
        return new DepartmentSentences(figures, words).shortName(department.name());
    }

    String title() {
        return text("named.title", name(), round());
    }

    String round() {
        return text("round", String.valueOf(RoundHead.of(last()).number()));
    }

    /** The last day on which this copy may be kept. */
    String retention() {
        return lastDay().orElse(text("named.retention.none"));
    }

    private Optional<String> lastDay() {
        return edition.keptUntil().map(last -> words.day(last, edition.zone()));
    }

    /** A page with the lines above and below that both parts share. */
    Page page(String template) {
        String asOf =
                edition.asOf()
                        .map(last -> text("footer.asOf", words.stamp(last, edition.zone())))
                        .orElse(text("footer.asOfUnknown"));
        return Page.of(template)
                .with("campaignTitle", edition.title())
                .with(
                        "variant",
                        notice.before(
                                PageStyle.named(words.texts(), "variant.named"), words.texts()))
                .with("footerLeft", text("named.footer", name(), words.keep(lastDay())))
                .with("footerAsOf", asOf)
                .with("footerDocument", text("footer.document", Page.HASH_PLACE));
    }
}
