package drillsift.report.individual;

import drillsift.report.Document;
import drillsift.report.Edition;
import drillsift.report.Notice;
import drillsift.report.ReportTexts;
import drillsift.report.Wording;
import java.util.List;

/** Sheets for one person each, and the book of all. */
public final class IndividualModel {

    private IndividualModel() {}

    /** One page for one person. */
    public static Document sheet(
            PersonSheet sheet, SheetRound round, Edition edition, ReportTexts texts) {
        return sheet(sheet, round, edition, texts, Notice.NONE);
    }

    /** As the other, marked where it is a draft or a reissue. */
    public static Document sheet(
            PersonSheet sheet,
            SheetRound round,
            Edition edition,
            ReportTexts texts,
            Notice notice) {
        IndividualPage page = new IndividualPage(round, edition, new Wording(texts), notice);
        return new Document(
                page.title(sheet),
                texts.language(),
                edition.documentTime(),
                List.of(page.of(sheet)));
    }

    /**
     * One page for each person.
     *
     * @param sheets in the order of the pages; at least one
     * @param part from 1 to {@code parts}
     */
    public static Document book(
            List<PersonSheet> sheets,
            SheetRound round,
            Edition edition,
            ReportTexts texts,
            Notice notice,
            int part,
            int parts) {
        IndividualPage page = new IndividualPage(round, edition, new Wording(texts), notice);
        String number = texts.text("round", String.valueOf(round.number()));
        String title = texts.text("individual.book", number);
        return new Document(
                title + (parts == 1 ? "" : " " + part + "/" + parts),
                texts.language(),
                edition.documentTime(),
                sheets.stream().map(page::of).toList());
    }
}
