package drillsift.report.anonymous;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.report.ApprovalBoxes;
import drillsift.report.Edition;
import drillsift.report.MainMeasure;
import drillsift.report.Notice;
import drillsift.report.Page;
import drillsift.report.PageStyle;
import drillsift.report.ReportTexts;
import drillsift.report.RoundHead;
import drillsift.report.Wording;

/** What every page of one report is made from. */
record Issue(PublishedFigures published, Edition edition, Wording words, Notice notice) {

    /** Causes of a reissue that one line has room for. */
    private static final int MOST_CAUSES = 4;

    static Issue of(PublishedFigures published, ReportTexts texts, Notice notice) {
        Edition edition = Edition.of(published.figures(), texts);
        return new Issue(published, edition, new Wording(texts), notice);
    }

    CampaignFigures figures() {
        return published.figures();
    }

    RoundFigures last() {
        return figures().last();
    }

    Measure main() {
        return MainMeasure.of(figures());
    }

    String text(String key, String... values) {
        return words.texts().text(key, values);
    }

    String round(RoundFigures round) {
        return text("round", String.valueOf(RoundHead.of(round).number()));
    }

    /** With a sentence on departments that are counted as others, where some are. */
    String followedByMoves(String text) {
        return words.texts()
                .replaced("departments.mapped")
                .map(moved -> text.isEmpty() ? moved : text + text("sentence.separator") + moved)
                .orElse(text);
    }

    /** With what an arrow at the end of an interval means, where there is one. */
    String followedByArrow(String note, boolean isThere) {
        return isThere ? note + text("sentence.separator") + text("strips.beyond") : note;
    }

    /** What the job says of one decision, else the usual. */
    String decision(String key, String usual) {
        return words.texts().replaced("decision." + key).orElse(usual);
    }

    /** Which round, when and how hard, in one line. */
    String roundLine() {
        RoundHead head = RoundHead.of(last());
        String held =
                words.dates(head, edition.zone())
                        .map(dates -> text("round.held", dates))
                        .orElse(text("round.heldUnknown"));
        String payload = text("payload." + head.payload());
        return String.join("   ", round(last()), held, payload, difficulty(head));
    }

    String difficulty(RoundHead head) {
        return head.difficulty()
                .map(difficulty -> text("difficulty", text("difficulty." + difficulty)))
                .orElse(text("difficulty.unknown"));
    }

    /** The same, with the line that says what a reissue replaces. */
    Page firstPage(String template) {
        String reissue = notice.line(words.texts(), MOST_CAUSES);
        return page(template)
                .with("reissue", reissue)
                .with("isReissue", !reissue.isEmpty())
                .with("isFirstIssue", reissue.isEmpty())
                .withAll(ApprovalBoxes.of(words.texts()));
    }

    /** A page with the lines above and below that all pages share. */
    Page page(String template) {
        String asOf =
                edition.asOf()
                        .map(last -> text("footer.asOf", words.stamp(last, edition.zone())))
                        .orElse(text("footer.asOfUnknown"));
        return Page.of(template)
                .with("campaignTitle", edition.title())
                .with("organization", edition.organization())
                .with("variant", notice.before(PageStyle.anonymous(words.texts()), words.texts()))
                .with("isDraft", notice.isDraft())
                .with("roundLine", roundLine())
                .with("footerLeft", text("variant.anonymous") + "   " + edition.title())
                .with("footerAsOf", asOf)
                .with("footerDocument", text("footer.document", Page.HASH_PLACE));
    }
}
