package drillsift.normalize;

import java.util.regex.Pattern;

/**
 * Makes a rejected record printable: what somebody may have typed into a form or an address is
 * replaced, control characters are shown as escapes. Rather too much is hidden than too little.
 */
public final class Masking {

    /** Longest text that is kept, in characters. */
    public static final int LIMIT = 2_048;

    private static final int FOUND_LIMIT = 80;
    private static final String HIDDEN = "***";
    // A value runs to the next separator of a query, or to a space or quote.
    private static final Pattern QUERY_VALUE = Pattern.compile("=[^&\\s\"'\\\\,;]+");
    // JSON strings, whether the quotes are plain, doubled by CSV or escaped by a log.
    private static final Pattern JSON_VALUE =
            Pattern.compile("(:\\s*|\\[\\s*|,\\s*)(?:\"\"|\\\\\"|\")[^\"\\\\]*");
    private static final Pattern PAYLOAD =
            Pattern.compile("payload.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("[^\\s\"',;:<>\\[\\]=]+@");

    private Masking() {}

    /** The text with values hidden, at most 2 KiB. */
    public static String mask(String text) {
        String shown = PAYLOAD.matcher(text).replaceFirst("payload" + HIDDEN);
        shown = QUERY_VALUE.matcher(shown).replaceAll("=" + HIDDEN);
        shown = JSON_VALUE.matcher(shown).replaceAll("$1" + HIDDEN);
        shown = MAIL.matcher(shown).replaceAll(HIDDEN + "@");
        return cut(printable(shown), LIMIT);
    }

    /** A short piece of a record, for the column that says what was found. */
    static String found(String text) {
        return cut(mask(text), FOUND_LIMIT);
    }

    private static String cut(String text, int limit) {
        return text.length() <= limit ? text : text.substring(0, limit);
    }

    /** Control, bidirectional and line-separating characters would forge what a reader sees. */
    static String printable(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean harmful =
                    Character.isISOControl(c)
                            || c >= '\u200B' && c <= '\u200F'
                            || c >= '\u2028' && c <= '\u202E'
                            || c >= '\u2066' && c <= '\u2069'
                            || Character.isSurrogate(c) && !paired(text, i);
            if (harmful) {
                shown.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                shown.append(c);
            }
        }
        return shown.toString();
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
