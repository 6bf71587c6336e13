package drillsift.report.pdf;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * How far each character of a face moves the pen, each asked of AWT once: laying out whole lines
 * only to know their width would cost more than drawing them.
 */
final class Advances {

    private static final float UNITS = 1000;
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);
    private static final int BASIC = 0x10000; // the basic plane; other characters are asked anew

    static final Advances REGULAR = new Advances(Fonts.text(UNITS, false));
    static final Advances BOLD = new Advances(Fonts.text(UNITS, true));
    static final Advances FIGURES = new Advances(Fonts.figures(UNITS));

    private final Font font;
    private final AtomicIntegerArray known = new AtomicIntegerArray(BASIC);

    Advances(Font font) {
        this.font = font.deriveFont(UNITS);
    }

    /** In ems. */
    double width(String text) {
        return width(text, 0, text.length());
    }

    /** Of a part of a text, in ems. */
    double width(String text, int begin, int end) {
        long units = 0;
        int place = begin;
        while (place < end) {
            int character = text.codePointAt(place);
            units += advance(character);
            place += Character.charCount(character);
        }
        return units / UNITS;
    }

    private int advance(int character) {
        if (character >= BASIC) {
            return measure(character);
        }
        int advance = known.get(character);
        if (advance == 0) {
            advance = measure(character);
            known.set(character, advance + 1); // so that nothing is known as 0
            return advance;
        }
        return advance - 1;
    }

    private int measure(int character) {
        Font shown = font.canDisplay(character) ? font : Fonts.fallback().deriveFont(UNITS);
        String text = new String(Character.toChars(character));
        return (int) Math.round(shown.getStringBounds(text, METRICS).getWidth());
    }
}
