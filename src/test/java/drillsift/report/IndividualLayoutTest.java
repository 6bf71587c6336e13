package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import drillsift.message.Language;
import drillsift.report.individual.Feedback;
import drillsift.report.individual.IndividualModel;
import drillsift.report.individual.PersonSheet;
import drillsift.report.individual.SheetRound;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page that one person gets is whole, and a book has one for each, whatever they hold. */
class IndividualLayoutTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void is_one_page_with_whole_lines_whatever_it_holds(Language language) throws IOException {
        List<String> names =
                List.of(
                        SampleIndividuals.LONG_NAME,
                        "𠮷田 🙂 花子",
                        "שלום עולם",
                        "見本\u202E太郎",
                        "<b>寿</b> ${1+1} & 太郎",
                        "");
        Feedback feedback = SampleIndividuals.longest(language);
        SheetRound round = SampleIndividuals.round(feedback, EnumSet.allOf(EventKind.class));
        for (String name : names) {
            PersonSheet sheet = SampleIndividuals.crowded(name);
            RenderedDocument rendered =
                    ENGINE.render(SampleIndividuals.document(sheet, round, language));

            String text = PdfText.pages(rendered.bytes()).get(0);
            assertThat(rendered.pages()).isEqualTo(1);
            assertThat(text.lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
            assertThat(flat(text))
                    .contains(flat(feedback.points().get(0)))
                    .contains(flat(feedback.next().get(0)));
            assertThat(rendered.missing()).doesNotContain(0x202E, 0x20BB7);
        }
        String whole = flat(text(SampleIndividuals.crowded(names.get(0)), language));
        assertThat(whole).contains(flat(names.get(0)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void loses_no_line_where_a_rare_character_stands(Language language) throws IOException {
        ReportTexts texts = new ReportTexts(language);
        Edition plain = SampleIndividuals.edition(texts);
        String office = "情報セキュリティ室 𠮷田 🙂";
        Edition rare =
                new Edition(
                        plain.title(),
                        plain.organization(),
                        plain.zone(),
                        plain.officeFrom(),
                        plain.officeTo(),
                        plain.purpose(),
                        office,
                        plain.retentionDays(),
                        plain.asOf());
        Document sheet =
                IndividualModel.sheet(
                        SampleIndividuals.person(), SampleIndividuals.round(), rare, texts);

        String text = PdfText.pages(ENGINE.render(sheet).bytes()).get(0);

        String notice = texts.text("individual.notice", office.replace("🙂", "〓"));
        // the number stands beside the second line of the notice
        assertThat(flat(text).replace(SampleIndividuals.INQUIRY, "")).contains(flat(notice));
    }

    @Test
    void counts_the_lines_that_find_no_room_and_keeps_the_report() throws IOException {
        PersonSheet sheet = SampleIndividuals.crowded("見本 太郎");

        String text = text(sheet, Language.EN);

        assertThat(text).contains("You reported the mail.").contains("Further lines that are not");
        long shown = text.lines().filter(line -> line.matches("\\d+ Oct \\d\\d:\\d\\d .*")).count();
        int left = Integer.parseInt(text.replaceAll("(?s).*not on this page: (\\d+).*", "$1"));
        assertThat(shown - 1 + left).as("besides the sending").isEqualTo(sheet.deeds().size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void embeds_fonts_and_picture_and_speaks_them(Language language) throws IOException {
        SheetRound round =
                SampleIndividuals.round(
                        SampleIndividuals.longest(language), EnumSet.allOf(EventKind.class));
        byte[] pdf =
                ENGINE.render(
                                SampleIndividuals.document(
                                        SampleIndividuals.person(), round, language))
                        .bytes();

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(PdfText.fonts(document)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith(language.tag());
        }
        List<String> tags = PdfTags.of(pdf).stream().map(String::strip).toList();
        assertThat(tags).contains("H1", "H2");
        assertThat(tags.stream().filter(tag -> tag.startsWith("Image: ")))
                .hasSize(2)
                .anyMatch(tag -> tag.contains("1. ") && tag.contains("5. "));
    }

    @Test
    void a_book_has_a_page_for_each_and_one_copy_of_the_picture() throws IOException {
        Feedback feedback = SampleIndividuals.longest(Language.JA);
        SheetRound round = SampleIndividuals.round(feedback, Set.of(EventKind.CLICKED));
        List<PersonSheet> people =
                List.of("佐藤", "鈴木", "髙橋").stream().map(SampleIndividuals::named).toList();
        ReportTexts texts = new ReportTexts(Language.JA);

        RenderedDocument book =
                ENGINE.render(
                        IndividualModel.book(
                                people,
                                round,
                                SampleIndividuals.edition(texts),
                                texts,
                                Notice.NONE,
                                2,
                                3));

        List<String> pages = PdfText.pages(book.bytes());
        assertThat(pages).hasSize(3);
        assertThat(pages.get(0)).contains("佐藤 様").contains("1/3");
        assertThat(pages.get(2)).contains("髙橋 様").doesNotContain("佐藤");
        try (PDDocument document = Loader.loadPDF(book.bytes())) {
            assertThat(document.getDocumentInformation().getTitle()).endsWith("2/3");
            Set<Object> pictures = new java.util.HashSet<>();
            for (var page : document.getPages()) {
                for (var name : page.getResources().getXObjectNames()) {
                    if (page.getResources().getXObject(name) instanceof PDImageXObject image
                            && image.getWidth() == round.feedback().picture().get().width()) {
                        pictures.add(image.getCOSObject());
                    }
                }
            }
            assertThat(pictures).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void shows_the_notice_and_the_terms_whole_whoever_is_responsible(Language language)
            throws IOException {
        ReportTexts texts = new ReportTexts(language);
        Edition sample = SampleIndividuals.edition(texts);
        for (String responsible :
                List.of("", "室".repeat(40), "Office for " + "m".repeat(29), "長".repeat(41))) {
            Edition edition =
                    new Edition(
                            sample.title(),
                            sample.organization(),
                            sample.zone(),
                            sample.officeFrom(),
                            sample.officeTo(),
                            sample.purpose(),
                            responsible,
                            sample.retentionDays(),
                            sample.asOf());
            boolean isShort = !responsible.isEmpty() && responsible.length() <= 40;
            String office = isShort ? responsible : texts.text("individual.office");
            Document sheet =
                    IndividualModel.sheet(
                            SampleIndividuals.person(), SampleIndividuals.round(), edition, texts);

            String text;
            try (PDDocument document = Loader.loadPDF(ENGINE.render(sheet).bytes())) {
                text = flat(new PDFTextStripper().getText(document)); // field by field
            }

            assertThat(text)
                    .contains(flat(texts.text("individual.notice", office)))
                    .contains(flat(responsible));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void marks_a_draft_at_the_head_of_every_sheet_and_page_of_a_book(Language language)
            throws IOException {
        ReportTexts texts = new ReportTexts(language);
        Edition edition = SampleIndividuals.edition(texts);
        Notice draft = new Notice(true, Optional.empty());
        String mark = flat(texts.text("notice.draft") + "|" + texts.text("variant.named"));
        PersonSheet person = SampleIndividuals.person();
        SheetRound round = SampleIndividuals.round();
        Document sheet = IndividualModel.sheet(person, round, edition, texts, draft);
        Document book =
                IndividualModel.book(List.of(person, person), round, edition, texts, draft, 1, 1);

        assertThat(PdfText.pages(ENGINE.render(sheet).bytes()))
                .allMatch(page -> flat(page).contains(mark));
        assertThat(PdfText.pages(ENGINE.render(book).bytes()))
                .hasSize(2)
                .allMatch(page -> flat(page).contains(mark));
        assertThat(flat(text(person, language))).doesNotContain(flat(texts.text("notice.draft")));
    }

    private static String text(PersonSheet sheet, Language language) throws IOException {
        return text(sheet, SampleIndividuals.round(), language);
    }

    private static String text(PersonSheet sheet, SheetRound round, Language language)
            throws IOException {
        byte[] pdf = ENGINE.render(SampleIndividuals.document(sheet, round, language)).bytes();
        return PdfText.pages(pdf).get(0);
    }

    /** Lines are broken where there is room, so white space says nothing. */
    private static String flat(String text) {
        return text.replaceAll("\\s+", "");
    }
}
