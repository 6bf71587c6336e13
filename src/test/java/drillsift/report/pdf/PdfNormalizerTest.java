package drillsift.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.ReportEngine;
import drillsift.report.preview.SampleDocument;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

class PdfNormalizerTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    /** PDF/A asks for it, of each glyph that is shown: ISO 19005-1, 6.3.6. */
    @Test
    void widths_of_glyphs_are_the_same_in_the_font_and_in_the_pdf() throws IOException {
        byte[] pdf = ENGINE.render(SampleDocument.DEPARTMENT.in(Language.JA)).bytes();

        try (PDDocument read = Loader.loadPDF(pdf)) {
            Map<PDType0Font, TreeSet<Integer>> shown = shown(read);
            assertThat(shown).hasSizeGreaterThan(2);
            for (var one : shown.entrySet()) {
                PDCIDFontType2 font = (PDCIDFontType2) one.getKey().getDescendantFont();
                TrueTypeFont program = font.getTrueTypeFont();
                for (int code : one.getValue()) {
                    double width = 1000.0 * program.getAdvanceWidth(font.codeToGID(code));
                    assertThat((double) font.getWidth(code))
                            .as("%s, code %s", font.getName(), code)
                            .isCloseTo(width / program.getUnitsPerEm(), within(1.0));
                }
            }
        }
    }

    @Test
    void fonts_are_packed_without_the_widths_of_glyphs_that_nobody_sees() throws IOException {
        byte[] pdf = ENGINE.render(SampleDocument.DEPARTMENT.in(Language.JA)).bytes();

        try (PDDocument read = Loader.loadPDF(pdf)) {
            for (PDType0Font font : shown(read).keySet()) {
                COSStream file =
                        font.getDescendantFont().getFontDescriptor().getFontFile2().getCOSObject();
                assertThat(file.getLength()).isLessThan(file.getInt(COSName.LENGTH1) / 3);
            }
        }
    }

    @Test
    void a_text_that_looks_like_what_is_replaced_stays() throws IOException {
        Document sample = SampleDocument.DEPARTMENT_TALK.in(Language.EN);
        String title = "\\ (/CreationDate(D:1) /ABCDEF+Name >>stream) /ID [<0";
        Document document = new Document(title, sample.language(), sample.asOf(), sample.pages());

        byte[] pdf = ENGINE.render(document).bytes();

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo(title);
            assertThat(shown(read)).isNotEmpty();
        }
    }

    private static Map<PDType0Font, TreeSet<Integer>> shown(PDDocument pdf) throws IOException {
        Map<PDType0Font, TreeSet<Integer>> shown = new HashMap<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition at) {
                for (int code : at.getCharacterCodes()) {
                    PDType0Font font = (PDType0Font) at.getFont();
                    shown.computeIfAbsent(font, key -> new TreeSet<>()).add(code);
                }
            }
        }.getText(pdf);
        return shown;
    }
}
