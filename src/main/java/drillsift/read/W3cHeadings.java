package drillsift.read;

import java.nio.charset.StandardCharsets;

/**
 * The headings of a W3C extended log that hold where a block begins.
 *
 * @param fields the line that names the fields; empty where none stood yet
 * @param date the line that tells the day, for logs that do not record it; empty likewise
 */
public record W3cHeadings(String fields, String date) {

    static final W3cHeadings NONE = new W3cHeadings("", "");

    private static final String FIELDS = "#Fields:";
    private static final String DATE = "#Date:";

    public static W3cHeadings of(Block block) {
        int end = block.within().indexOf('\n');
        return end < 0
                ? NONE
                : new W3cHeadings(
                        block.within().substring(0, end), block.within().substring(end + 1));
    }

    /** As {@link Block#within} keeps them. */
    String text() {
        return fields + '\n' + date;
    }

    /** Those that hold behind the bytes. */
    W3cHeadings behind(byte[] bytes, int length) {
        W3cHeadings found = this;
        int at = ByteScan.indexOf(bytes, 0, length, '#');
        while (at < length) {
            if (at == 0 || bytes[at - 1] == '\n') {
                int end = CsvFraming.lineEnd(bytes, at, length);
                String line =
                        new String(bytes, at, end - at, StandardCharsets.UTF_8).stripTrailing();
                found =
                        line.startsWith(FIELDS)
                                ? new W3cHeadings(line, found.date)
                                : line.startsWith(DATE)
                                        ? new W3cHeadings(found.fields, line)
                                        : found;
            }
            at = ByteScan.indexOf(bytes, at + 1, length, '#');
        }
        return found;
    }

    /** Whether the first lines of a file hold such a heading. */
    static boolean areIn(byte[] head) {
        return !NONE.behind(head, head.length).fields.isEmpty();
    }
}
