package drillsift.report.pdf;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * A font as it is embedded: the outlines of the glyphs that the pages show, under the numbers that
 * they have in the whole font, so that its tables are as long as those of the whole font.
 *
 * @see <a href="https://learn.microsoft.com/typography/opentype/spec/otff">OpenType, tables</a>
 */
final class FontProgram {

    private static final int HEADER = 12; // bytes, then an entry for each table
    private static final int ENTRY = 16; // name, sum of its words, offset, length
    private static final int UNITS_OF_EM = 18; // in the table head
    private static final int LONG_OFFSETS = 50; // in the table head
    private static final int WIDTHS = 34; // in the table hhea
    private static final int WIDTH = 4; // bytes: how far it moves the pen, and where it begins

    private final byte[] font;
    private final Map<String, Integer> entries = new HashMap<>();

    /**
     * @param font is changed
     */
    FontProgram(byte[] font) {
        this.font = font;
        int tables = half(4);
        for (int i = 0; i < tables; i++) {
            int entry = HEADER + ENTRY * i;
            entries.put(new String(font, entry, 4, StandardCharsets.US_ASCII), entry);
        }
    }

    /**
     * Gives every glyph that is neither drawn nor named the width that a PDF takes for granted, the
     * em. Left alone, the widths of all others take most of the time and a third of the room when a
     * font is packed, and nobody looks at them.
     *
     * @param named whose widths the PDF states
     */
    void forgetWidths(BitSet named) {
        int offsets = offset("loca");
        boolean isLong = half(offset("head") + LONG_OFFSETS) != 0;
        if (!isLong) {
            return;
        }
        int em = half(offset("head") + UNITS_OF_EM);
        int widths = offset("hmtx");
        int last = half(offset("hhea") + WIDTHS) - 1; // stands for all that follow
        int begin = word(offsets + Integer.BYTES);
        for (int glyph = 1; glyph < last; glyph++) {
            int end = word(offsets + (glyph + 1) * Integer.BYTES);
            if (begin == end && !named.get(glyph)) {
                int width = widths + glyph * WIDTH;
                font[width] = (byte) (em >> Byte.SIZE);
                font[width + 1] = (byte) em;
                font[width + 2] = 0;
                font[width + 3] = 0;
            }
            begin = end;
        }
        addUp("hmtx");
    }

    private int offset(String table) {
        return word(entries.get(table) + 8);
    }

    private void addUp(String table) {
        int entry = entries.get(table);
        int begin = offset(table);
        int length = word(entry + 12);
        int sum = 0;
        for (int at = 0; at < length; at += Integer.BYTES) {
            sum += word(begin + at); // a table is filled up to whole words
        }
        for (int i = 0; i < Integer.BYTES; i++) {
            font[entry + 4 + i] = (byte) (sum >>> Byte.SIZE * (Integer.BYTES - 1 - i));
        }
    }

    private int half(int place) {
        return (font[place] & 0xff) << Byte.SIZE | font[place + 1] & 0xff;
    }

    private int word(int place) {
        return half(place) << Short.SIZE | half(place + 2);
    }
}
