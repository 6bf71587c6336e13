package drillsift.report.pdf;

import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.fill.JRMeasuredText;

/**
 * A text all of which is shown, as the library wants to know it.
 *
 * @param length in characters
 * @param spacing of its lines in sizes of the face; 0 in a field with an indent
 * @param offset of the first line, as the library counts it; 0 in a field with an indent
 */
record MeasuredLines(int length, float height, float spacing, float offset)
        implements JRMeasuredText {

    static MeasuredLines of(int length, int lines, LineHeight line, JRParagraph paragraph) {
        float height = line.above(true, paragraph);
        float first = height;
        float sizes = line.size();
        height += line.descent();
        for (int i = 1; i < lines; i++) {
            height = height + line.above(false, paragraph);
            height += line.descent();
            sizes += line.size();
        }
        if (paragraph.getRightIndent() > 0) {
            return new MeasuredLines(length, height, 0, 0);
        }
        float spacing = (height - paragraph.getSpacingBefore()) / sizes;
        return new MeasuredLines(length, height, spacing, first - line.size() * spacing);
    }

    @Override
    public float getLeadingOffset() {
        return offset;
    }

    @Override
    public float getLineSpacingFactor() {
        return spacing;
    }

    @Override
    public float getTextHeight() {
        return height;
    }

    @Override
    public int getTextOffset() {
        return length;
    }

    /** Spreadsheets alone ask for it. */
    @Override
    public float getTextWidth() {
        return 0;
    }

    /** Spreadsheets alone ask for it. */
    @Override
    public float getAverageCharWidth() {
        return 0;
    }

    @Override
    public boolean isLeftToRight() {
        return true;
    }

    @Override
    public boolean isParagraphCut() {
        return false;
    }

    @Override
    public String getTextSuffix() {
        return null;
    }

    /** Kept where they are asked for only, which no template of ours does. */
    @Override
    public short[] getLineBreakOffsets() {
        return null;
    }
}
