package drillsift.report.sheet;

import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import java.util.List;

/** The sheet for one person, named, one page A4 portrait, for the talk with that person. */
public final class SheetModel {

    private static final List<String> HEADS =
            List.of("no", "time", "from", "device", "did", "verdict");

    private SheetModel() {}

    public static Document of(AccessSheet sheet, Edition edition, ReportTexts texts) {
        Wording wording = new Wording(texts);
        SheetWords words = new SheetWords(wording, edition.zone());
        SheetPage body = new SheetPage(sheet, edition, words);
        String title = words.text("title", body.who());
        Page page =
                Page.of("access-sheet")
                        .with("campaignTitle", edition.title())
                        .with("variant", PageStyle.named(texts, variant(sheet)))
                        .with("pageTitle", title)
                        .with("whoLine", body.whoLine())
                        .with("notice", words.text("notice"))
                        .with("footerLeft", words.text("footer", retention(edition, wording)))
                        .with("footerAsOf", asOf(edition, wording))
                        .with("footerDocument", texts.text("footer.document", Page.HASH_PLACE));
        HEADS.forEach(head -> page.with("head_" + head, words.text("head." + head)));
        body.writeTo(page);
        return new Document(title, texts.language(), edition.documentTime(), List.of(page));
    }

    private static String variant(AccessSheet sheet) {
        return sheet.isPseudonymous() ? "variant.pseudonymous" : "variant.named";
    }

    private static String asOf(Edition edition, Wording words) {
        return edition.asOf()
                .map(last -> words.texts().text("footer.asOf", words.stamp(last, edition.zone())))
                .orElse(words.texts().text("footer.asOfUnknown"));
    }

    /** The last day on which this copy may be kept. */
    private static String retention(Edition edition, Wording words) {
        return words.keep(edition.keptUntil().map(last -> words.date(last, edition.zone())));
    }
}
