package drillsift.report.pdf;

import java.util.function.IntSupplier;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;

/** Lets {@link LineRenderer} tag the lines that it writes as the library does its own. */
final class LineTags extends JRPdfExporterTagHelper {

    private final IntSupplier pageHeight;

    /**
     * @param pageHeight of the page at hand, which only the exporter itself may ask for
     */
    LineTags(JRPdfExporter exporter, IntSupplier pageHeight) {
        super(exporter);
        this.pageHeight = pageHeight;
    }

    int pageHeight() {
        return pageHeight.getAsInt();
    }

    void begin(JRPrintText text) {
        startText(text);
    }

    void end() {
        endText();
    }
}
