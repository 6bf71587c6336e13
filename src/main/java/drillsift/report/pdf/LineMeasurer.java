package drillsift.report.pdf;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fonts.FontInfo;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.util.JRStyledText;
import net.sf.jasperreports.engine.util.JRTextAttribute;

/**
 * Measures the texts of one field of a template. Lines that were broken already and fit are only
 * counted; all else AWT lays out, as the library lets it do with every text. Both find the same.
 */
final class LineMeasurer extends TextMeasurer {

    private static final double SPARE = 1; // points by which AWT may find a line wider

    private final FontUtil fonts;
    private final JRCommonText field;
    private final Map<Style, LineHeight> heights = new HashMap<>();

    /** What the height of a line depends on. */
    private record Style(FontInfo font, Object weight, float size) {}

    LineMeasurer(FontUtil fonts, JRCommonText field) {
        super(fonts, field);
        this.fonts = fonts;
        this.field = field;
    }

    @Override
    public JRMeasuredText measure(
            JRStyledText text, int from, int moreHeight, boolean isIndented, boolean goesOn) {
        if (from == 0 && isPlain(text)) {
            LineHeight line = height(text);
            int lines = 1 + (int) text.getText().chars().filter(sign -> sign == '\n').count();
            MeasuredLines measured =
                    MeasuredLines.of(text.getText().length(), lines, line, field.getParagraph());
            JRLineBox box = field.getLineBox();
            int height = field.getHeight() + moreHeight;
            if (measured.height() <= height - box.getTopPadding() - box.getBottomPadding()) {
                return measured;
            }
        }
        return super.measure(text, from, moreHeight, isIndented, goesOn);
    }

    private boolean isPlain(JRStyledText text) {
        List<JRStyledText.Run> runs = text.getRuns();
        if (runs.size() != 1 || field.getRotation() != RotationEnum.NONE) {
            return false;
        }
        Map<Attribute, Object> style = runs.get(0).attributes;
        FontInfo font = (FontInfo) style.get(JRTextAttribute.FONT_INFO);
        return font != null
                && style.get(TextAttribute.SUPERSCRIPT) == null
                && PlainLetters.of(font).areIn(text.getText())
                && fits(text.getText(), font, (Float) style.get(TextAttribute.SIZE));
    }

    private boolean fits(String lines, FontInfo font, float size) {
        JRParagraph paragraph = field.getParagraph();
        JRLineBox box = field.getLineBox();
        int indents = paragraph.getFirstLineIndent() + paragraph.getLeftIndent();
        int edges = box.getLeftPadding() + box.getRightPadding() + paragraph.getRightIndent();
        double room = field.getWidth() - edges - SPARE;
        return indents == 0 && PlainLetters.of(font).widest(lines) * size <= room;
    }

    private LineHeight height(JRStyledText text) {
        Map<Attribute, Object> style = text.getRuns().get(0).attributes;
        Style key =
                new Style(
                        (FontInfo) style.get(JRTextAttribute.FONT_INFO),
                        style.get(TextAttribute.WEIGHT),
                        (Float) style.get(TextAttribute.SIZE));
        return heights.computeIfAbsent(
                key, unknown -> LineHeight.of(text.getAwtAttributedString(fonts, false), key.size));
    }
}
