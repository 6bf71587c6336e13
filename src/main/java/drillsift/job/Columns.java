package drillsift.job;

import java.util.ArrayList;
import java.util.List;

/** Text on a terminal of 80 columns; Japanese letters take two. */
final class Columns {

    private static final int TERMINAL = 80;
    private static final int FIRST_WIDE = 0x1100;

    private Columns() {}

    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    private static int width(int point) {
        return point < FIRST_WIDE ? 1 : 2;
    }

    /** At most so many characters, with a mark where some are left out. */
    static String cut(String text, int longest) {
        if (text.codePointCount(0, text.length()) <= longest) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, longest)) + "…";
    }

    /**
     * In lines that fit; broken at a space in their latter half, else anywhere. Every line but the
     * first stands two columns further in.
     *
     * @param indent spaces before the first line
     */
    static List<String> wrapped(String text, int indent) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        int before = indent;
        while (!rest.isEmpty()) {
            int end = end(rest, TERMINAL - before);
            lines.add(" ".repeat(before) + rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
            before = indent + 2;
        }
        return lines;
    }

    private static int end(String text, int columns) {
        int used = 0;
        int space = -1;
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            used += width(point);
            if (used > columns) {
                return space > at / 2 ? space : at;
            }
            space = point == ' ' ? at : space;
            at += Character.charCount(point);
        }
        return at;
    }
}
