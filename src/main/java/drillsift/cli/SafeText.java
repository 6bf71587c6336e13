package drillsift.cli;

import java.util.Locale;

/** Text that may hold what strangers wrote: nothing in it steers a terminal or fakes a line. */
final class SafeText {

    private SafeText() {}

    /** Control, format and line-separating characters as backslash, u and four digits. */
    static String of(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(safe, point));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> escape(safe, point);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> escape(safe, point);
            default -> safe.appendCodePoint(point);
        }
    }

    /** As Java and JSON write it: beyond the first 65,536 as a pair. */
    private static void escape(StringBuilder safe, int point) {
        for (char unit : Character.toChars(point)) {
            safe.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
        }
    }

    /** As a JSON string with its quotes. */
    static String json(String text) {
        return '"' + of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }

    /** A value of the last line: in quotes when it has spaces, quotes or an equals sign. */
    static String value(String text) {
        String safe = of(text);
        return safe.matches("[^\\s\"=]+") ? safe : '"' + safe.replace("\"", "\\\"") + '"';
    }
}
