package drillsift.report.pdf;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.export.PdfConstants;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;

/**
 * Tags elements as the library does, which looks for forty properties at each: what the elements of
 * one field begin and end is looked up once. Lets {@link FieldText} tag its lines, too.
 */
final class LineTags extends JRPdfExporterTagHelper {

    private static final List<String> OF_TABLES =
            List.of(
                    PdfConstants.PROPERTY_TAG_TABLE,
                    PdfConstants.PROPERTY_TAG_TR,
                    PdfConstants.PROPERTY_TAG_TH,
                    PdfConstants.PROPERTY_TAG_TD);

    /** By the properties of a field. */
    private final Map<JRPropertiesMap, Steps> known = new IdentityHashMap<>();

    /** Which of {@link #OF_TABLES} an element begins and ends; null: more than those. */
    private record Steps(boolean[] begun, boolean[] ended) {}

    LineTags(JRPdfExporter exporter) {
        super(exporter);
    }

    void begin() {
        pdfStructure.beginTag(tagStack.peek(), "Text");
    }

    void end() {
        endText();
    }

    @Override
    protected void createStartTags(JRPrintElement element) {
        Steps steps = steps(element);
        if (steps == null) {
            super.createStartTags(element);
            return;
        }
        if (steps.begun[0]) {
            createTableStartTag();
        }
        if (steps.begun[1]) {
            createTrStartTag();
        }
        if (steps.begun[2]) {
            createStartTag(element, "TH");
        }
        if (steps.begun[3]) {
            createStartTag(element, "TD");
        }
    }

    @Override
    protected void createEndTags(JRPrintElement element) {
        Steps steps = steps(element);
        if (steps == null) {
            super.createEndTags(element);
            return;
        }
        if (steps.ended[3]) {
            createEndTag(element, PdfConstants.PROPERTY_TAG_TD);
        }
        if (steps.ended[2]) {
            createEndTag(element, PdfConstants.PROPERTY_TAG_TH);
        }
        if (steps.ended[1]) {
            tagStack.pop();
        }
        if (steps.ended[0]) {
            tagStack.pop();
        }
    }

    private Steps steps(JRPrintElement element) {
        JRPropertiesMap properties = element.getPropertiesMap();
        JRPropertiesMap ofField = properties.getBaseProperties();
        if (ofField == null || properties.hasOwnProperties()) {
            return null;
        }
        return known.computeIfAbsent(ofField, LineTags::read);
    }

    private static Steps read(JRPropertiesMap properties) {
        if (!OF_TABLES.containsAll(List.of(properties.getPropertyNames()))) {
            return null;
        }
        boolean[] begun = new boolean[OF_TABLES.size()];
        boolean[] ended = new boolean[OF_TABLES.size()];
        for (int i = 0; i < begun.length; i++) {
            String value = properties.getProperty(OF_TABLES.get(i));
            boolean isFull = PdfConstants.TAG_FULL.equals(value);
            begun[i] = isFull || PdfConstants.TAG_START.equals(value);
            ended[i] = isFull || PdfConstants.TAG_END.equals(value);
        }
        return new Steps(begun, ended);
    }
}
