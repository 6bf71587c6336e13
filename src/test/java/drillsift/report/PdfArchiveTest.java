package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.pdf.PdfEncryption;
import drillsift.report.preview.SampleDocument;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Documents can be archived: PDF/A-1b, as far as can be seen without a validator.
 *
 * @see <a href="https://www.iso.org/standard/38920.html">ISO 19005-1:2005</a>
 */
class PdfArchiveTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(SampleDocument.class)
    void says_so_and_keeps_what_it_asks_for(SampleDocument sample) throws IOException {
        Document document = sample.in(Language.JA);
        byte[] pdf = ENGINE.render(document).bytes();

        assertThat(new String(pdf, 0, 8, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-1.4");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = read.getDocumentCatalog();
            String metadata =
                    new String(
                            catalog.getMetadata().exportXMPMetadata().readAllBytes(),
                            StandardCharsets.UTF_8);
            String time = document.asOf().atOffset(ZoneOffset.UTC).toInstant().toString();
            assertThat(metadata)
                    .contains("<pdfaid:part>1</pdfaid:part>")
                    .contains("<pdfaid:conformance>B</pdfaid:conformance>")
                    .contains("<xmp:CreateDate>" + time.replaceAll("\\.\\d+Z", "Z") + "<")
                    .contains(document.title());
            assertThat(read.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(document.asOf().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
            assertThat(catalog.getOutputIntents()).hasSize(1);
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("ja-JP");
            assertThat(read.isEncrypted()).isFalse();
            assertThat(PdfText.fonts(read)).allMatch(font -> font.isEmbedded());
            for (PDPage page : read.getPages()) {
                assertOpaque(page);
            }
        }
    }

    private static void assertOpaque(PDPage page) throws IOException {
        for (COSName name : page.getResources().getExtGStateNames()) {
            PDExtendedGraphicsState state = page.getResources().getExtGState(name);
            assertThat(state.getNonStrokingAlphaConstant()).isIn(null, 1f);
            assertThat(state.getStrokingAlphaConstant()).isIn(null, 1f);
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            PDXObject object = page.getResources().getXObject(name);
            COSBase mask = object.getCOSObject().getDictionaryObject(COSName.SMASK);
            assertThat(mask).isNull();
        }
    }

    @Test
    void takes_a_picture_that_lets_something_through() throws IOException {
        BufferedImage glass = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = glass.createGraphics();
        graphics.setColor(new Color(0, 0, 0, 90));
        graphics.fillRect(5, 5, 20, 20);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(glass, "png", png);
        Picture picture = Picture.of(png.toByteArray()).orElseThrow();

        var feedback =
                new drillsift.report.individual.Feedback(
                        java.util.List.of("差出人"),
                        java.util.List.of(),
                        java.util.Optional.of(picture),
                        java.util.List.of());
        var round =
                SampleIndividuals.round(
                        feedback, java.util.EnumSet.allOf(drillsift.event.EventKind.class));
        Document sheet = SampleIndividuals.document(SampleIndividuals.person(), round, Language.JA);

        assertThat(ENGINE.render(sheet).pages()).isEqualTo(1);
    }

    @Test
    void does_not_say_so_once_it_is_closed() throws IOException {
        byte[] pdf = ENGINE.render(SampleDocument.INDIVIDUAL.in(Language.JA)).bytes();

        try (PDDocument read =
                Loader.loadPDF(PdfEncryption.close(pdf, "secret-1234"), "secret-1234")) {
            assertThat(read.getDocumentCatalog().getMetadata()).isNull();
        }
    }
}
