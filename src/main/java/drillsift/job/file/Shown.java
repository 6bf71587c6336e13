package drillsift.job.file;

import java.util.Locale;

/** Text from a file, made fit to be shown in a message. */
final class Shown {

    private static final int LENGTH = 80;

    private Shown() {}

    /** At most 80 characters, on one line, without anything that steers a terminal. */
    static String of(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(LENGTH).forEach(point -> append(shown, point));
        return text.codePointCount(0, text.length()) > LENGTH ? shown + "…" : shown.toString();
    }

    private static void append(StringBuilder shown, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append(String.format(Locale.ROOT, "\\u%04x", point));
            default -> shown.appendCodePoint(point);
        }
    }
}
