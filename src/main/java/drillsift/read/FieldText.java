package drillsift.read;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** What a cell means: words for "nothing", undone guards against spreadsheets, mail addresses. */
public final class FieldText {

    private static final Set<String> NO_VALUE =
            Set.of("", "null", "n/a", "-", "－", "0001-01-01t00:00:00z");

    private FieldText() {}

    /**
     * The cell's value: trimmed, one guarding apostrophe before {@code = + - @} undone.
     *
     * @return empty for a cell that says "no value"
     */
    public static String value(String cell) {
        String text = cell.strip();
        if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1).strip();
        }
        if (text.length() <= 20 && NO_VALUE.contains(text.toLowerCase(Locale.ROOT))) {
            return "";
        }
        return text;
    }

    /** A mail address as it is matched: NFKC, lower case, without {@code mailto:} and brackets. */
    public static String mail(String cell) {
        String text = value(cell);
        if (isPlain(text)) {
            return text;
        }
        text = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        int open = text.lastIndexOf('<');
        int close = text.lastIndexOf('>');
        if (open >= 0 && close > open) {
            text = text.substring(open + 1, close).strip();
        }
        text = text.toLowerCase(Locale.ROOT);
        return text.startsWith("mailto:") ? text.substring(7).strip() : text;
    }

    /** Most addresses are already as they should be. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || "@.-_+".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }
}
