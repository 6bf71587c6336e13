package drillsift.report.pdf;

import java.awt.Font;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Finds characters that no font of the product can show, before they vanish from a page. */
public final class Glyphs {

    /** What stands for a missing character: the geta mark of Japanese typesetting. */
    public static final int GETA = 0x3013;

    private static final int BASIC = 0x10000; // the basic plane; other characters are asked anew
    private static final int UNKNOWN = 0;
    private static final int SHOWN = 1;
    private static final int MISSING = 2;

    /** Asked of the fonts once per character: every text of every page passes here. */
    private static final AtomicIntegerArray KNOWN = new AtomicIntegerArray(BASIC);

    private final Font text = Fonts.text(10, false);
    private final Font fallback = Fonts.fallback();
    private final TreeSet<Integer> missing = new TreeSet<>();

    /** The text with every missing character replaced; control characters become spaces. */
    public String checked(String given) {
        if (given.codePoints().allMatch(this::isShown)) {
            return given;
        }
        StringBuilder shown = new StringBuilder(given.length());
        given.codePoints()
                .filter(character -> !isVariationSelector(character) && !isDirection(character))
                .forEach(character -> shown.appendCodePoint(replace(character)));
        return shown.toString();
    }

    /** Code points, ascending; never the words they stood in. */
    public SortedSet<Integer> missing() {
        return new TreeSet<>(missing);
    }

    /** Asks for another shape of the character before it, which stands for itself without. */
    private static boolean isVariationSelector(int character) {
        return character >= 0xFE00 && character <= 0xFE0F
                || character >= 0xE0100 && character <= 0xE01EF;
    }

    /**
     * Marks that turn the order of writing: a name must not be able to turn the words beside it.
     */
    private static boolean isDirection(int character) {
        return character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069
                || character == 0x200E
                || character == 0x200F
                || character == 0x061C;
    }

    private int replace(int character) {
        if (isShown(character)) {
            return character;
        }
        if (Character.isISOControl(character)) {
            return ' ';
        }
        missing.add(character);
        return GETA;
    }

    private boolean isShown(int character) {
        if (character >= BASIC) {
            return canShow(character);
        }
        int state = KNOWN.get(character);
        if (state == UNKNOWN) {
            state = canShow(character) ? SHOWN : MISSING;
            KNOWN.set(character, state);
        }
        return state == SHOWN;
    }

    private boolean canShow(int character) {
        if (character == '\n') {
            return true;
        }
        return !Character.isISOControl(character)
                && !isDirection(character)
                && (text.canDisplay(character) || fallback.canDisplay(character));
    }
}
