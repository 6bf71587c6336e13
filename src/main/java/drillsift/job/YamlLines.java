package drillsift.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of a YAML file that hold what strangers wrote, as comments or as quoted texts. */
final class YamlLines {

    private final List<String> lines = new ArrayList<>();

    void line(String line) {
        lines.add(line);
    }

    /** No two in a row. */
    void blank() {
        if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
            lines.add("");
        }
    }

    /**
     * In lines that a terminal shows whole.
     *
     * @param text one line; it may begin with spaces
     */
    void comment(String indent, String text) {
        String bare = text.stripLeading();
        int inner = text.length() - bare.length();
        for (String line : Columns.wrapped(plain(bare), indent.length() + inner + 2)) {
            lines.add(indent + "# " + line.substring(indent.length() + 2));
        }
    }

    /** A comment whose lines all begin at the margin. */
    void paragraph(String text) {
        Columns.wrapped(plain(text), 2).forEach(line -> lines.add("# " + line.strip()));
    }

    /** Without what YAML allows in no file at all. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            if (isPrintable(point)) {
                                plain.appendCodePoint(point);
                            } else {
                                plain.append(String.format(Locale.ROOT, "\\u%04x", point));
                            }
                        });
        return plain.toString();
    }

    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    /** As a text in double quotes, whatever it holds. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> append(quoted, point));
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, int point) {
        if (point == '"' || point == '\\') {
            quoted.append('\\').appendCodePoint(point);
        } else if (isPrintable(point)) {
            quoted.appendCodePoint(point);
        } else if (Character.isBmpCodePoint(point)) {
            quoted.append(String.format(Locale.ROOT, "\\u%04x", point));
        } else {
            quoted.append(String.format(Locale.ROOT, "\\U%08x", point));
        }
    }

    List<String> lines() {
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        return List.copyOf(lines);
    }
}
