package drillsift.report.pdf;

import com.lowagie.text.pdf.PdfContentByte;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.fill.JRTemplatePrintText;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.ModeEnum;
import net.sf.jasperreports.engine.type.RotationEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.pdf.JRPdfExporterTagHelper;
import net.sf.jasperreports.pdf.PdfExporterConfiguration;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;

/**
 * Writes the texts of one field of a template. Their lines were broken already and fit, so their
 * places are known, and nobody lays them out twice more, as AWT and the PDF library would. What is
 * not so plain goes the library's way: two faces in a line, letters from right to left, a line that
 * is too wide after all. Both ways put the same letters in the same places.
 */
final class FieldText {

    private static final int OPAQUE = 255;

    private final ClassicPdfProducer producer;
    private final LineTags tags;
    private final Face face;
    private final boolean isPlain;
    private final HorizontalTextAlignEnum side;
    private final VerticalTextAlignEnum place;
    private final int left;
    private final int right;
    private final int above;
    private final int below;
    private final float firstLine;
    private final float nextLine;

    /**
     * @param text one of the texts
     */
    FieldText(JRPrintText text, Face face, ClassicPdfProducer producer, LineTags tags) {
        JRLineBox box = text.getLineBox();
        JRParagraph paragraph = text.getParagraph();
        this.producer = producer;
        this.tags = tags;
        this.face = face;
        this.isPlain = face.isReal() && !isFramed(box) && isPlain(text) && isOfOnePart(paragraph);
        this.side = text.getHorizontalTextAlign();
        this.place = text.getVerticalTextAlign();
        this.left = box.getLeftPadding();
        this.right = box.getRightPadding() + paragraph.getRightIndent();
        this.above = box.getTopPadding();
        this.below = box.getBottomPadding();
        this.firstLine = face.firstLine(paragraph);
        this.nextLine = face.nextLine(paragraph);
    }

    private static boolean isFramed(JRLineBox box) {
        return box.getTopPen().getLineWidth() > 0
                || box.getLeftPen().getLineWidth() > 0
                || box.getBottomPen().getLineWidth() > 0
                || box.getRightPen().getLineWidth() > 0;
    }

    private static boolean isPlain(JRPrintText text) {
        JRPropertiesMap properties = text.getPropertiesMap();
        return text.getRotation() == RotationEnum.NONE
                && text.getMode() == ModeEnum.TRANSPARENT
                && text.getLinkType() == null
                && text.getMarkup().equals("none")
                && text.getForecolor().getAlpha() == OPAQUE
                && !properties.containsProperty(PdfExporterConfiguration.PROPERTY_TAG_LANGUAGE)
                && !properties.containsProperty(
                        JRPdfExporterTagHelper.PROPERTY_TAG_ATTRIBUTE_ACTUAL_TEXT);
    }

    private static boolean isOfOnePart(JRParagraph paragraph) {
        return paragraph.getFirstLineIndent() == 0 && paragraph.getLeftIndent() == 0;
    }

    /**
     * Whether the text could be written.
     *
     * @param x of its field
     * @param top of its field, from the bottom of the page
     */
    boolean write(JRTemplatePrintText text, int x, int top) {
        String lines = text.getOriginalText();
        boolean isWhole = text.getTextTruncateIndex() == null && text.getAnchorName() == null;
        if (!isPlain || !isWhole || lines == null) {
            return false;
        }
        return lines.isEmpty() || face.letters().areIn(lines) && write(text, lines, x, top);
    }

    private boolean write(JRTemplatePrintText text, String lines, int x, int top) {
        float room = text.getWidth() - left - right;
        if (!fit(lines, room)) {
            return false;
        }
        PdfContentByte content = producer.getPdfContentByte();
        content.beginText();
        content.setFontAndSize(face.font().getBaseFont(), face.font().getSize());
        content.setColorFill(face.font().getColor());
        write(lines, x + left, room, top - above - lowered(text), text.getTextHeight());
        content.endText();
        return true;
    }

    private boolean fit(String lines, float room) {
        for (int begin = 0; begin < lines.length(); begin = end(lines, begin) + 1) {
            if (face.width(lines.substring(begin, end(lines, begin))) > room) {
                return false;
            }
        }
        return true;
    }

    private static int end(String lines, int begin) {
        int end = lines.indexOf('\n', begin);
        return end < 0 ? lines.length() : end;
    }

    /** How far down the text moves where its field is higher than it is. */
    private float lowered(JRTemplatePrintText text) {
        float room = text.getHeight() - above - below - text.getTextHeight();
        return switch (place) {
            case BOTTOM -> room;
            case MIDDLE -> room / 2;
            case TOP, JUSTIFIED -> 0;
        };
    }

    /** No line that would be below the field. */
    private void write(String lines, float x, float room, float top, float height) {
        PdfContentByte content = producer.getPdfContentByte();
        float down = firstLine;
        int begin = 0;
        while (begin < lines.length() && down <= height) {
            int end = end(lines, begin);
            String line = lines.substring(begin, end);
            float lineX = x(line, x, room);
            tags.begin();
            if (begin == 0) {
                content.moveText(lineX, top - down);
            } else {
                content.setTextMatrix(lineX, top - down); // moving on would add up what is rounded
            }
            content.showText(line);
            tags.end();
            down += nextLine;
            begin = end + 1;
        }
    }

    private float x(String line, float x, float room) {
        return switch (side) {
            case LEFT, JUSTIFIED -> x;
            case CENTER -> x + (room - face.width(line)) / 2;
            case RIGHT -> x + (room - face.width(line));
        };
    }
}
