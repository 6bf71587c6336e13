package drillsift.report.pdf;

import drillsift.message.Language;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import net.sf.jasperreports.pdf.type.PdfaConformanceEnum;

/** Filled pages to the bytes of one tagged PDF/A-1b. */
public final class PdfExport {

    /** What red, green and blue mean; made from the figures of IEC 61966-2-1, nobody's work. */
    private static final String COLOURS = "color/srgb.icc";

    private static final int EXPECTED = 1 << 18; // bytes of a short document

    private PdfExport() {}

    /**
     * Lets the PDF library write its numbers in the digits that PDF asks for. It formats them by
     * the locale of the machine, and under an Arabic one writes a table of question marks: a broken
     * file. Nothing of ours formats without naming its locale, so the default is free to set.
     */
    public static void prepare() {
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
    }

    /**
     * @param created stands as the creation time
     */
    public static byte[] export(
            List<JasperPrint> pages, String title, Language language, Instant created)
            throws JRException {
        SimplePdfExporterConfiguration settings = new SimplePdfExporterConfiguration();
        settings.setTagged(true);
        settings.setTagLanguage(
                switch (language) {
                    case JA -> "ja-JP";
                    case EN -> "en-US";
                });
        settings.setPdfaConformance(PdfaConformanceEnum.PDFA_1B); // refuses transparency
        settings.setIccProfilePath(COLOURS);
        settings.setMetadataTitle(title);
        settings.setDisplayMetadataTitle(true);
        settings.setMetadataCreator("Drillsift");
        settings.setCompressed(
                false); // streams are compressed anyway; packed objects could not be normalised
        PdfBuffer bytes = new PdfBuffer(EXPECTED);
        PageExporter exporter = new PageExporter();
        exporter.setExporterInput(SimpleExporterInput.getInstance(pages));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(settings);
        exporter.exportReport();
        return PdfNormalizer.normalize(bytes.toBytes(), created, exporter.tags());
    }
}
