package drillsift.report.pdf;

import java.text.AttributedCharacterIterator.Attribute;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRStyledTextAttributeSelector;
import net.sf.jasperreports.engine.fill.JRTemplateElement;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Writes pages as the library does, only sooner: what all texts of a field have in common is found
 * out once in a document.
 */
final class PageExporter extends JRPdfExporter {

    /** Every face of ours has it, so its face is the first choice of its style. */
    private static final String LETTER = "0";

    private final Map<JRTemplateElement, FieldText> fields = new IdentityHashMap<>();
    private final Map<Map<Attribute, Object>, Face> faces = new HashMap<>();
    private final LineTags tags;

    PageExporter() {
        tags = new LineTags(this);
        tagHelper = tags;
    }

    /** What the finished PDF points at and does not hold. */
    StructureTree tags() {
        return (StructureTree) pdfProducer.getPdfStructure();
    }

    /** Our pages link to nothing, so none needs an anchor; it would bring in a foreign font. */
    @Override
    protected void writePageAnchor(int page) {
        // no anchor
    }

    @Override
    public void exportText(JRPrintText text) {
        if (!(text instanceof JRTemplatePrintText printed) || !isWritten(printed)) {
            super.exportText(text);
        }
    }

    private boolean isWritten(JRTemplatePrintText text) {
        FieldText field = fields.computeIfAbsent(text.getTemplate(), key -> field(text));
        int top = pageFormat.getPageHeight() - text.getY() - getOffsetY();
        return field.write(text, text.getX() + getOffsetX(), top);
    }

    private FieldText field(JRPrintText text) {
        Locale locale = JRStyledTextAttributeSelector.getTextLocale(text);
        Map<Attribute, Object> given = noBackcolorSelector.getStyledTextAttributes(text);
        Face face = faces.computeIfAbsent(given, key -> face(given, locale));
        return new FieldText(text, face, (ClassicPdfProducer) pdfProducer, tags);
    }

    private Face face(Map<Attribute, Object> given, Locale locale) {
        JRStyledText letter =
                styledTextUtil.resolveFonts(new JRStyledText(locale, LETTER, given), locale);
        Map<Attribute, Object> style =
                letter.getAwtAttributedString(fontUtil, false).getIterator().getAttributes();
        return Face.of(style, ((ClassicPdfProducer) pdfProducer).getFont(style, locale), LETTER);
    }
}
