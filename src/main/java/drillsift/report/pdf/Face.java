package drillsift.report.pdf;

import com.lowagie.text.Font;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.export.AbstractTextRenderer;
import net.sf.jasperreports.engine.fonts.FontInfo;
import net.sf.jasperreports.engine.util.JRTextAttribute;

/**
 * A font of one size and colour, and how high AWT makes its lines.
 *
 * @param letters that it has; null where it is none of a set of ours
 * @param isReal one of ours, neither slanted or thickened to look like another, nor decorated
 */
record Face(
        Font font,
        PlainLetters letters,
        boolean isReal,
        float ascent,
        float descent,
        float leading) {

    private static final List<Attribute> DECORATIONS =
            List.of(
                    TextAttribute.UNDERLINE,
                    TextAttribute.STRIKETHROUGH,
                    TextAttribute.SUPERSCRIPT,
                    TextAttribute.BACKGROUND);

    /**
     * @param font of the PDF for the style
     * @param letter that the font has
     */
    static Face of(Map<Attribute, Object> style, Font font, String letter) {
        TextLayout line =
                new TextLayout(letter, style, AbstractTextRenderer.LINE_BREAK_FONT_RENDER_CONTEXT);
        FontInfo chosen = (FontInfo) style.get(JRTextAttribute.FONT_INFO);
        boolean isReal =
                chosen != null
                        && font.getStyle() == Font.NORMAL
                        && DECORATIONS.stream().noneMatch(one -> style.get(one) != null);
        return new Face(
                font,
                chosen == null ? null : PlainLetters.of(chosen),
                isReal,
                line.getAscent(),
                line.getDescent(),
                line.getLeading());
    }

    /** In points. */
    float width(String line) {
        return font.getBaseFont().getWidthPoint(line, font.getSize());
    }

    /** From the top of a field to its first baseline. */
    float firstLine(JRParagraph paragraph) {
        return AbstractTextRenderer.getLineHeight(true, paragraph, leading, ascent)
                + paragraph.getSpacingBefore();
    }

    /** From one baseline to the next. */
    float nextLine(JRParagraph paragraph) {
        return descent + AbstractTextRenderer.getLineHeight(false, paragraph, leading, ascent);
    }
}
