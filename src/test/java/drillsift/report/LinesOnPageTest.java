package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.message.Language;
import drillsift.report.audit.AuditModel;
import drillsift.report.named.DepartmentModel;
import drillsift.report.pdf.PdfExport;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.util.JRStyledTextUtil;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines that are written straight into a page stand where the report library puts them. */
class LinesOnPageTest {

    private static final Templates TEMPLATES = new Templates(Map.of());
    private static final double NOTHING = 0.02; // points

    private record Letter(String text, double x, double y, double size) {}

    static Stream<Arguments> pages() {
        new ReportEngine(Map.of()); // prepares fonts and numbers
        Document people =
                DepartmentModel.of(
                        SampleFigures.threeRounds().build(),
                        SamplePeople.of("営業本部/営業第一部", 60),
                        new ReportTexts(Language.JA));
        Document audit =
                AuditModel.of(
                        SampleFigures.threeRounds().build(),
                        SampleAudit.full(40),
                        new ReportTexts(Language.EN));
        return Stream.concat(
                Stream.of(Arguments.of("people", people.pages().get(1))),
                audit.pages().stream().skip(1).map(page -> Arguments.of(page.template(), page)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void stand_where_the_library_puts_them(String name, Page page) throws Exception {
        JasperPrint print = print(page);

        List<Letter> own =
                letters(PdfExport.export(List.of(print), "x", Language.JA, Instant.EPOCH));

        List<Letter> others = letters(exported(print));
        assertThat(own).hasSameSizeAs(others).hasSizeGreaterThan(300);
        for (int i = 0; i < own.size(); i++) {
            Letter letter = own.get(i);
            Letter other = others.get(i);
            assertThat(letter.text()).isEqualTo(other.text());
            assertThat(letter.x()).as("%s", other).isCloseTo(other.x(), within(NOTHING));
            assertThat(letter.y()).as("%s", other).isCloseTo(other.y(), within(NOTHING));
            assertThat(letter.size()).isEqualTo(other.size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void are_as_high_as_the_library_measures_them(String name, Page page) throws Exception {
        var library = DefaultJasperReportsContext.getInstance();
        var texts = JRStyledTextUtil.getInstance(library);
        var style = JRStyledTextAttributeSelector.getNoBackcolorSelector(library);
        int measured = 0;
        for (JRPrintPage printed : print(page).getPages()) {
            for (JRPrintElement element : printed.getElements()) {
                if (element instanceof JRPrintText text && !text.getOriginalText().isEmpty()) {
                    JRMeasuredText others =
                            new TextMeasurer(library, text)
                                    .measure(
                                            texts.getProcessedStyledText(text, style, null),
                                            0,
                                            0,
                                            true,
                                            false);
                    String of = text.getOriginalText();
                    assertThat(text.getTextHeight()).as(of).isEqualTo(others.getTextHeight());
                    assertThat(text.getLineSpacingFactor())
                            .as(of)
                            .isEqualTo(others.getLineSpacingFactor());
                    assertThat(text.getLeadingOffset()).as(of).isEqualTo(others.getLeadingOffset());
                    assertThat(others.getTextOffset()).as(of).isEqualTo(of.length());
                    measured++;
                }
            }
        }
        assertThat(measured).isGreaterThan(30);
    }

    private static JasperPrint print(Page page) throws JRException {
        Templates.Template template = TEMPLATES.get(page.template());
        Map<String, Object> values = set(template, page.values());
        Collection<Map<String, ?>> rows = new ArrayList<>();
        page.rows().forEach(row -> rows.add(set(template, row)));
        return JasperFillManager.fillReport(
                template.report(), values, new JRMapCollectionDataSource(rows));
    }

    private static Map<String, Object> set(
            Templates.Template template, Map<String, Object> values) {
        Map<String, Object> set = new HashMap<>();
        values.forEach(
                (name, value) ->
                        set.put(
                                name,
                                value instanceof String text
                                        ? template.typesetter().set(name, text)
                                        : value));
        return set;
    }

    private static byte[] exported(JasperPrint print) throws JRException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(List.of(print)));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static List<Letter> letters(byte[] pdf) throws IOException {
        List<Letter> letters = new ArrayList<>();
        PDFTextStripper stripper =
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition at) {
                        letters.add(
                                new Letter(
                                        at.getUnicode(),
                                        at.getXDirAdj(),
                                        at.getYDirAdj(),
                                        at.getFontSizeInPt()));
                    }
                };
        try (PDDocument document = Loader.loadPDF(pdf)) {
            stripper.getText(document);
        }
        return letters;
    }
}
