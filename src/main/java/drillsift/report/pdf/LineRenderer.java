package drillsift.report.pdf;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.pdf.PdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/**
 * Writes lines that were broken already and fit: their places are known, so nobody lays them out
 * twice more, as AWT and the PDF library would. What is not so plain goes the library's way: two
 * faces in a line, letters from right to left, a line that is too wide after all. Both ways put the
 * same letters in the same places.
 */
final class LineRenderer extends PdfTextRenderer {

    private static final List<Attribute> DECORATIONS =
            List.of(
                    TextAttribute.UNDERLINE,
                    TextAttribute.STRIKETHROUGH,
                    TextAttribute.SUPERSCRIPT,
                    TextAttribute.BACKGROUND);

    private final ClassicPdfProducer producer;
    private final Locale locale;
    private final Map<Map<Attribute, Object>, Face> known;

    /**
     * A font, and how high AWT makes its lines.
     *
     * @param isReal not slanted or thickened to look like another one, nor decorated
     */
    record Face(Font font, boolean isReal, float ascent, float descent, float leading) {}

    /**
     * @param known faces of the same document
     */
    LineRenderer(
            JasperReportsContext library,
            PdfTextRendererContext text,
            ClassicPdfProducer producer,
            Map<Map<Attribute, Object>, Face> known) {
        super(
                library,
                text.getAwtIgnoreMissingFont(),
                text.getIndentFirstLine(),
                text.getJustifyLastLine());
        this.producer = producer;
        this.locale = text.getTextLocale();
        this.known = known;
    }

    @Override
    protected void renderParagraph(AttributedCharacterIterator all, int start, String line) {
        if (tagHelper instanceof LineTags tags && isPlain(all, start, line)) {
            Face face = face(new HashMap<>(all.getAttributes()), line);
            if (face.isReal() && width(face, line) <= room()) {
                tags.begin(text);
                write(face, start == 0, line, tags.pageHeight());
                tags.end();
                return;
            }
        }
        super.renderParagraph(all, start, line);
    }

    /** One style, one direction, one character for each place, and nothing to be spread. */
    private boolean isPlain(AttributedCharacterIterator all, int start, String line) {
        boolean isUpright = text.getRotation() == RotationEnum.NONE;
        if (line == null || !isUpright || !isOfOnePart(text.getParagraph()) || !isSimple(line)) {
            return false;
        }
        all.setIndex(start);
        return all.getRunLimit() >= start + line.length();
    }

    private static boolean isOfOnePart(JRParagraph paragraph) {
        return paragraph.getFirstLineIndent() == 0 && paragraph.getLeftIndent() == 0;
    }

    private static boolean isSimple(String line) {
        char[] letters = line.toCharArray();
        boolean isTrimmed = line.equals(line.strip());
        return isTrimmed
                && !Bidi.requiresBidi(letters, 0, letters.length)
                && line.chars().noneMatch(LineRenderer::isSpecial);
    }

    private static boolean isSpecial(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }

    private Face face(Map<Attribute, Object> attributes, String line) {
        return known.computeIfAbsent(
                attributes,
                style -> {
                    Font font = producer.getFont(style, locale);
                    TextLayout layout = new TextLayout(line, style, getFontRenderContext());
                    boolean isReal =
                            font.getStyle() == Font.NORMAL
                                    && DECORATIONS.stream()
                                            .noneMatch(one -> style.get(one) != null);
                    return new Face(
                            font,
                            isReal,
                            layout.getAscent(),
                            layout.getDescent(),
                            layout.getLeading());
                });
    }

    private static float width(Face face, String line) {
        return face.font().getBaseFont().getWidthPoint(line, face.font().getSize());
    }

    private float room() {
        return right() - leftPadding;
    }

    private float right() {
        return width - text.getParagraph().getRightIndent() - rightPadding;
    }

    /** Where the library would put it; nothing where it would be below the field. */
    private void write(Face face, boolean isFirst, String line, int pageHeight) {
        JRParagraph paragraph = text.getParagraph();
        float tall = getLineHeight(isFirst, paragraph, face.leading(), face.ascent());
        tall += isFirst ? paragraph.getSpacingBefore() : 0;
        if (drawPosY + tall > text.getTextHeight()) {
            isMaxHeightReached = true;
            return;
        }
        drawPosY += tall;
        float baseline = pageHeight - y - topPadding - verticalAlignOffset - drawPosY;
        PdfContentByte content = producer.getPdfContentByte();
        content.beginText();
        content.setFontAndSize(face.font().getBaseFont(), face.font().getSize());
        content.setColorFill(face.font().getColor());
        switch (text.getHorizontalTextAlign()) {
            case RIGHT -> write(content, Element.ALIGN_RIGHT, line, x + right(), baseline);
            case CENTER -> {
                float middle = x + leftPadding + room() / 2;
                write(content, Element.ALIGN_CENTER, line, middle, baseline);
            }
            case LEFT, JUSTIFIED ->
                    write(content, Element.ALIGN_LEFT, line, x + leftPadding, baseline);
        }
        content.endText();
        drawPosY += face.descent();
    }

    private static void write(PdfContentByte content, int side, String line, float x, float y) {
        content.showTextAligned(side, line, x, y, 0);
    }
}
