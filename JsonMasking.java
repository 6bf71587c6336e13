package drillsift.normalize;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Masks a stretch of JSON, whole or broken, plain, with quotes doubled by CSV or escaped by a log.
 * Only structure and the keys of objects get through; everything else is a value.
 */
final class JsonMasking {

    private static final int KEY_LENGTH = 64;
    private static final String STRUCTURE = "{}[],: \t\r\n";

    private final String text;
    private final StringBuilder masked;
    private final Deque<Character> open = new ArrayDeque<>();
    private final String quote;
    private int at;
    private boolean keyExpected;

    /** Masks from {@code from}, where {@link #startsAt} saw JSON, into {@code masked}. */
    JsonMasking(String text, int from, StringBuilder masked) {
        this.text = text;
        this.at = from;
        this.masked = masked;
        this.quote = quoteAfter(text, from);
    }

    /** Whether JSON starts here: a brace, an array of texts or a key whose object began before. */
    static boolean startsAt(String text, int at) {
        char character = text.charAt(at);
        if (character == '{') {
            return true;
        }
        int next = skipSpaces(text, at + 1);
        if (character == '[') {
            return next < text.length() && "\"[{\\".indexOf(text.charAt(next)) >= 0;
        }
        return (character == '"' || character == '\\') && isKeyAt(text, at);
    }

    /** Masks until the JSON is closed or the text ends; gives the place after it. */
    int mask() {
        keyExpected = text.charAt(at) != '{' && text.charAt(at) != '[';
        if (keyExpected) {
            open.push('{');
        }
        do {
            step();
        } while (at < text.length() && !open.isEmpty());
        return at;
    }

    private void step() {
        char character = text.charAt(at);
        if (text.startsWith(quote, at)) {
            maskText();
        } else if (STRUCTURE.indexOf(character) >= 0) {
            follow(character);
            masked.append(character);
            at++;
        } else {
            maskUntil(bareEnd());
        }
    }

    private void follow(char character) {
        switch (character) {
            case '{', '[' -> open.push(character);
            case '}', ']' -> open.poll();
            default -> {}
        }
        if (!Character.isWhitespace(character)) {
            boolean inObject = !open.isEmpty() && open.peek() == '{';
            keyExpected = inObject && (character == '{' || character == ',');
        }
    }

    private void maskText() {
        int start = at + quote.length();
        int end = textEnd(start);
        if (keyExpected && isKey(text, start, end) && isColonAfter(end)) {
            masked.append(text, at, end + quote.length());
            at = end + quote.length();
        } else {
            maskUntil(Math.min(end + quote.length(), text.length()));
        }
        keyExpected = false;
    }

    private void maskUntil(int end) {
        if (!endsWithMask()) {
            masked.append(Masking.MASK);
        }
        at = end;
    }

    private boolean endsWithMask() {
        int start = masked.length() - Masking.MASK.length();
        return start >= 0 && masked.indexOf(Masking.MASK, start) >= 0;
    }

    private int textEnd(int start) {
        int end = start;
        while (end < text.length() && !text.startsWith(quote, end)) {
            end += text.charAt(end) == '\\' ? escapeLength(end) : 1;
        }
        return Math.min(end, text.length());
    }

    /** An escaped quote is a backslash and whatever stands for a quote here. */
    private int escapeLength(int backslash) {
        if (quote.length() == 1) {
            return 2;
        }
        String escaped = quote.charAt(0) == '\\' ? "\\\\" : "\\";
        return text.startsWith(escaped + quote, backslash)
                ? escaped.length() + quote.length()
                : text.startsWith("\\\\", backslash) ? 2 : 1;
    }

    private int bareEnd() {
        int end = at + 1;
        while (end < text.length()
                && STRUCTURE.indexOf(text.charAt(end)) < 0
                && !text.startsWith(quote, end)) {
            end++;
        }
        return end;
    }

    private boolean isColonAfter(int end) {
        int colon = skipSpaces(text, end + quote.length());
        return colon < text.length() && text.charAt(colon) == ':';
    }

    private static boolean isKeyAt(String text, int at) {
        String quote = quoteAfter(text, at);
        int start = at + quote.length();
        int end = text.startsWith(quote, at) ? text.indexOf(quote, start) : -1;
        if (end < 0 || !isKey(text, start, end)) {
            return false;
        }
        int colon = skipSpaces(text, end + quote.length());
        return colon < text.length() && text.charAt(colon) == ':';
    }

    private static boolean isKey(String text, int start, int end) {
        if (end <= start || end - start > KEY_LENGTH) {
            return false;
        }
        for (int at = start; at < end; at++) {
            char character = text.charAt(at);
            if (!Character.isLetterOrDigit(character) && "_-.[]".indexOf(character) < 0) {
                return false;
            }
        }
        return true;
    }

    /** What stands for a quote in the JSON that starts at this place. */
    private static String quoteAfter(String text, int from) {
        int first = text.indexOf('"', from);
        if (first > from && text.charAt(first - 1) == '\\') {
            return "\\\"";
        }
        return first >= 0 && text.startsWith("\"\"", first) ? "\"\"" : "\"";
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
