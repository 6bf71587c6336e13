package drillsift.normalize;

import java.util.Locale;

/**
 * Makes the text of a rejected record fit to be shown: values of queries, forms and JSON become
 * {@code ***}, and so does what stands before the {@code @} of a mail address. When in doubt it
 * masks: a broken record has no grammar to trust.
 */
final class Masking {

    static final String MASK = "***";

    private static final int LIMIT = 2 * 1024;
    private static final int EXAMINED = 64 * 1024;

    /** Keys that GoPhish's own log writes before a quoted text; that text is masked in its turn. */
    private static final String[] LOG_KEYS = {"time", "msg"};

    private final String text;
    private final StringBuilder masked = new StringBuilder();
    private int at;

    private Masking(String text) {
        this.text = text;
    }

    /** The text masked, control and direction characters shown as escapes, at most 2 KiB of UTF-8. */
    static String mask(String text) {
        String examined = text.length() > EXAMINED ? text.substring(0, EXAMINED) : text;
        String values = new Masking(examined).values();
        return LogText.cut(escaped(MailMasking.mask(values)), LIMIT);
    }

    private String values() {
        while (at < text.length()) {
            if (JsonMasking.startsAt(text, at)) {
                at = new JsonMasking(text, at, masked).mask();
            } else if (isJsonEnd()) {
                masked.setLength(0); // a value of JSON whose beginning is missing: all of it goes
                masked.append(MASK).append(text, at, at + 2);
                at += 2;
            } else if (text.charAt(at) == '?') {
                masked.append(text.charAt(at++));
                maskParts();
            } else if (assignsAt(at) > 0) {
                maskAssigned();
            } else {
                masked.append(text.charAt(at++));
            }
        }
        return masked.toString();
    }

    /** The parts of a query: names stay, values go, and what has no name goes altogether. */
    private void maskParts() {
        boolean more = true;
        while (more) {
            int name = at;
            while (at < text.length() && isNameCharacter(text.charAt(at))) {
                at++;
            }
            if (assignsAt(at) > 0) {
                masked.append(text, name, at);
                maskAssigned();
            } else if (!endsValue(at) || at > name) {
                masked.append(MASK);
                at = valueEnd(at);
            }
            more = at < text.length() && text.charAt(at) == '&';
            if (more) {
                masked.append(text.charAt(at++));
            }
        }
    }

    private void maskAssigned() {
        int length = assignsAt(at);
        boolean logKey = isLogKey(at) && text.startsWith("\"", at + length);
        masked.append(text, at, at + length);
        at += length;
        if (logKey) {
            masked.append(text.charAt(at++));
            return;
        }
        masked.append(MASK);
        at = text.startsWith("\"", at) ? closingQuote(at + 1) : valueEnd(at);
    }

    /** Length of an equals sign, plain or percent-encoded, at that place; 0 if none is there. */
    private int assignsAt(int place) {
        if (text.startsWith("=", place)) {
            return 1;
        }
        return text.regionMatches(true, place, "%3d", 0, 3) ? 3 : 0;
    }

    private boolean isLogKey(int place) {
        for (String key : LOG_KEYS) {
            if (text.startsWith(key, place - key.length())
                    && (place == key.length() || text.charAt(place - key.length() - 1) == ' ')) {
                return true;
            }
        }
        return false;
    }

    /** A value may hold spaces and escaped quotes; it ends only where it cannot go on. */
    private int valueEnd(int from) {
        int end = from;
        while (end < text.length() && !endsValue(end)) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end, text.length());
    }

    private boolean endsValue(int place) {
        if (place >= text.length()) {
            return true;
        }
        char character = text.charAt(place);
        return character == '&'
                || character == '"'
                || character == '\n'
                || text.startsWith(" HTTP/", place);
    }

    private int closingQuote(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '"') {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(end + 1, text.length());
    }

    private boolean isJsonEnd() {
        return text.startsWith("\"]", at) || text.startsWith("\"}", at);
    }

    private static boolean isNameCharacter(char character) {
        return character < 128 && Character.isLetterOrDigit(character)
                || "_-.[]+".indexOf(character) >= 0;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        character -> {
                            if (isHidden(character)) {
                                escaped.append(String.format(Locale.ROOT, "\\u%04X", character));
                            } else {
                                escaped.appendCodePoint(character);
                            }
                        });
        return escaped.toString();
    }

    /** Controls, line and paragraph separators, direction marks, lone surrogates. */
    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
