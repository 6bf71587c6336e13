package drillsift.report.pdf;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRFrame;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRTextField;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.type.LineSpacingEnum;

/**
 * Breaks each text at the width of the field that the template shows it in. A text that needs more
 * lines than its field is high ends in an ellipsis rather than being clipped.
 */
public final class Typesetter {

    private static final Pattern VALUE = Pattern.compile("\\$[PF]\\{([A-Za-z0-9_]+)\\}");
    private static final String FIGURES = "Drillsift Figures"; // as in fonts.xml
    private static final double SLACK = 2.0; // AWT and PDF round widths differently
    private static final double EXACT = 1e-6; // so that what fits by a hair fits
    private static final double DESCENT = 0.12; // of all our fonts, in ems

    private final Map<String, Field> fields = new TreeMap<>();

    private record Field(LineBreaker breaker, int mostLines) {}

    public Typesetter(JasperReport template) {
        for (JRBand band : template.getAllBands()) {
            if (band != null) {
                collect(band.getChildren());
            }
        }
    }

    /** The text as lines, where a text field of its own shows the value; else unchanged. */
    public String set(String name, String text) {
        Field field = fields.get(name);
        return field == null ? text : field.breaker.fit(text, field.mostLines);
    }

    private void collect(List<JRChild> children) {
        for (JRChild child : children) {
            if (child instanceof JRTextField text) {
                add(text);
            } else if (child instanceof JRFrame frame) {
                collect(frame.getChildren());
            }
        }
    }

    private void add(JRTextField text) {
        JRExpression expression = text.getExpression();
        Matcher matcher = VALUE.matcher(expression == null ? "" : expression.getText().strip());
        if (matcher.matches()) {
            fields.put(matcher.group(1), field(text));
        }
    }

    private static Field field(JRTextField text) {
        JRLineBox box = text.getLineBox();
        double width = text.getWidth() - box.getLeftPadding() - box.getRightPadding() - SLACK;
        double height = text.getHeight() - box.getTopPadding() - box.getBottomPadding();
        float size = text.getFontSize();
        int lines = 1 + (int) Math.max(0, Math.floor((height - size) / pitch(text, size) + EXACT));
        LineBreaker breaker =
                text.getFontName().equals(FIGURES)
                        ? LineBreaker.ofFigures(size, width)
                        : new LineBreaker(size, text.isBold(), width);
        return new Field(breaker, lines);
    }

    /** From one line to the next; fixed spacing is counted without the descent. */
    private static double pitch(JRTextField text, float size) {
        Float spacing = text.getParagraph().getLineSpacingSize();
        boolean fixed = text.getParagraph().getLineSpacing() == LineSpacingEnum.FIXED;
        return fixed && spacing != null ? spacing + DESCENT * size : size;
    }
}
