package drillsift.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.text.AttributedString;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.export.AbstractTextRenderer;

/** How high AWT makes a line of one face, which depends on no letter. */
record LineHeight(float size, float ascent, float descent, float leading) {

    private static final FontRenderContext METRICS =
            AbstractTextRenderer.LINE_BREAK_FONT_RENDER_CONTEXT;
    private static final String LETTER = "0";

    /**
     * @param text in that face
     */
    static LineHeight of(AttributedString text, float size) {
        Font font = (Font) text.getIterator().getAttribute(TextAttribute.FONT);
        Rectangle2D bounds = font.getStringBounds(LETTER, METRICS);
        float leading = font.getLineMetrics(LETTER, METRICS).getLeading();
        return new LineHeight(
                size, (float) -bounds.getY(), (float) (bounds.getMaxY() - leading), leading);
    }

    /** From the baseline before, or from the top of the field, to the baseline of a line. */
    float above(boolean isFirst, JRParagraph paragraph) {
        float above = AbstractTextRenderer.getLineHeight(isFirst, paragraph, leading, ascent);
        return isFirst ? above + paragraph.getSpacingBefore() : above;
    }
}
