package drillsift.report.audit;

import drillsift.aggregate.CampaignFigures;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** What all pages of one audit are made from. */
record AuditIssue(
        CampaignFigures figures,
        AuditFindings findings,
        Edition edition,
        Wording words,
        Notice notice) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "―";

    /** A text of the audit. */
    String text(String key, String... values) {
        return words.texts().text("audit." + key, values);
    }

    /** A text that other documents have as well. */
    String common(String key, String... values) {
        return words.texts().text(key, values);
    }

    String round(int number) {
        return common("round", String.valueOf(number));
    }

    String number(long number) {
        return words.number(number);
    }

    /** In the campaign's zone. */
    String time(Instant at) {
        ZoneId zone = edition.zone();
        return TIME.format(at.atZone(zone));
    }

    String rule(String id) {
        return text("rule." + id);
    }

    static String orNothing(String text) {
        return text.isBlank() ? NOTHING : text;
    }

    /** A page with the lines above and below that all pages share. */
    Page page(String template) {
        String asOf =
                edition.asOf()
                        .map(last -> common("footer.asOf", words.stamp(last, edition.zone())))
                        .orElse(common("footer.asOfUnknown"));
        return Page.of(template)
                .with("campaignTitle", edition.title())
                .with(
                        "variant",
                        notice.before(
                                PageStyle.named(words.texts(), "audit.variant"), words.texts()))
                .with("footerLeft", text("footer", retention()))
                .with("footerAsOf", asOf)
                .with("footerDocument", common("footer.document", Page.HASH_PLACE));
    }

    /** A page that is a table: its head, and the words that stand there when it has no row. */
    Page list(String template, List<String> heads, boolean isEmpty) {
        String name = template.substring(template.indexOf('-') + 1);
        Page page =
                page(template)
                        .with("pageTitle", text(name + ".title"))
                        .with("none", isEmpty ? text(name + ".none") : "");
        heads.forEach(
                head -> page.with("head_" + head, isEmpty ? "" : text(name + ".head." + head)));
        return page;
    }

    private String retention() {
        return words.keep(edition.keptUntil().map(last -> words.day(last, edition.zone())));
    }
}
