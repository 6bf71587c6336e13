package drillsift.message;

import java.util.HexFormat;

/**
 * Shows characters that would act on a terminal or turn a line around instead of being read: an
 * agent or a name can hold whatever its sender likes.
 */
public final class VisibleControls {

    private static final HexFormat HEX = HexFormat.of();

    private VisibleControls() {}

    /**
     * Control, bidirectional and separating characters as a backslash, u and four digits; line ends
     * and tabs stay.
     */
    public static String of(String text) {
        StringBuilder shown = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (acts(c)) {
                shown = shown == null ? new StringBuilder(text.substring(0, i)) : shown;
                escape(c, shown);
            } else if (shown != null) {
                shown.append(c);
            }
        }
        return shown == null ? text : shown.toString();
    }

    /** The character as a backslash, u and four digits; broken records hold thousands of them. */
    public static void escape(char c, StringBuilder shown) {
        shown.append("\\u").append(HEX.toHexDigits(c));
    }

    private static boolean acts(char c) {
        boolean isControl = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return isControl
                || c >= '\u200E' && c <= '\u200F'
                || c >= '\u2028' && c <= '\u202E'
                || c >= '\u2066' && c <= '\u2069';
    }
}
