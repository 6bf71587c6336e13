package drillsift.report.chart;

import drillsift.report.pdf.Fonts;
import java.awt.Color;

/**
 * How a text in a chart looks.
 *
 * @param size in points, never below 7.5: smaller print does not survive a copier
 */
record Ink(float size, boolean bold, Color color) {

    static final Ink AXIS = new Ink(8, false, Palette.QUIET);
    static final Ink LABEL = new Ink(8.5f, false, Palette.INK);
    static final Ink STRONG = new Ink(9, true, Palette.INK);

    double width(String text) {
        return Fonts.width(text, size, bold);
    }

    Ink in(Color other) {
        return new Ink(size, bold, other);
    }
}
