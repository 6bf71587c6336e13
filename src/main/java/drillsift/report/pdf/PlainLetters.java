package drillsift.report.pdf;

import java.awt.Font;
import java.text.Bidi;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jasperreports.engine.fonts.FontInfo;

/**
 * Which letters of a face stand side by side in the order of writing, each of them one character.
 * AWT is asked once per letter: every text of every page passes here.
 */
final class PlainLetters {

    private static final int BASIC = 0x10000; // the basic plane; others are two characters
    private static final byte PLAIN = 1;
    private static final byte OTHER = 2;
    private static final Map<Font, PlainLetters> FACES = new ConcurrentHashMap<>();

    private final Font face;
    private final Advances advances;

    /** By character; 0 before it is known, which threads may find out twice. */
    private final byte[] kinds = new byte[BASIC];

    private PlainLetters(Font face) {
        this.face = face;
        this.advances = new Advances(face);
    }

    static PlainLetters of(FontInfo font) {
        return FACES.computeIfAbsent(font.getFontFace().getFont(), PlainLetters::new);
    }

    /** Whether lines have nothing else in them, no space at an end, and something at all. */
    boolean areIn(String lines) {
        boolean isOpen = true; // at the beginning of a line, or behind a space
        boolean isEmpty = true;
        for (int i = 0; i < lines.length(); i++) {
            char letter = lines.charAt(i);
            if (letter == '\n') {
                if (isOpen) {
                    return false;
                }
                isOpen = true;
                isEmpty = true;
            } else {
                boolean isSpace = Character.isWhitespace(letter);
                if (isSpace && isEmpty || !isPlain(letter)) {
                    return false;
                }
                isOpen = isSpace;
                isEmpty = false;
            }
        }
        return !isOpen;
    }

    /** How wide the widest line is, in ems; letters stand for themselves. */
    double widest(String lines) {
        double widest = 0;
        int begin = 0;
        while (begin < lines.length()) {
            int end = lines.indexOf('\n', begin);
            end = end < 0 ? lines.length() : end;
            widest = Math.max(widest, advances.width(lines, begin, end));
            begin = end + 1;
        }
        return widest;
    }

    private boolean isPlain(char letter) {
        byte kind = kinds[letter];
        if (kind == 0) {
            kind = face.canDisplay(letter) && !isSpecial(letter) ? PLAIN : OTHER;
            kinds[letter] = kind;
        }
        return kind == PLAIN;
    }

    private static boolean isSpecial(char letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> Bidi.requiresBidi(new char[] {letter}, 0, 1);
        };
    }
}
