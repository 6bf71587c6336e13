package drillsift.read;

import java.nio.charset.StandardCharsets;
import java.util.List;

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

    /** Those that hold behind the bytes; the day is that of their last line. */
    W3cHeadings behind(byte[] bytes, int length) {
        W3cHeadings found = headingsBehind(bytes, length);
        return isUndated() || found.isUndated() ? found.on(dayBehind(bytes, length)) : found;
    }

    private W3cHeadings on(String day) {
        return day.isEmpty() ? this : new W3cHeadings(fields, day);
    }

    /** Whether lines tell a time of day and no date. */
    private boolean isUndated() {
        return place("time") >= 0 && place("date") < 0;
    }

    private int place(String field) {
        return fields.isEmpty()
                ? -1
                : List.of(fields.substring(FIELDS.length()).strip().split("[ \\t]+"))
                        .indexOf(field);
    }

    /** Every line is looked at: the clock may begin anew at any of them. */
    private String dayBehind(byte[] bytes, int length) {
        W3cDay day = new W3cDay();
        day.heading(date);
        W3cHeadings here = this;
        int time = place("time");
        for (int from = 0; from < length; ) {
            int end = CsvFraming.lineEnd(bytes, from, length);
            String line = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            if (line.startsWith(FIELDS)) {
                here = new W3cHeadings(line.stripTrailing(), "");
                time = here.isUndated() ? here.place("time") : -1;
            } else if (line.startsWith("#")) {
                day.heading(line);
            } else if (time >= 0 && day.isKnown()) {
                String[] cells = line.split(line.indexOf('\t') < 0 ? " " : "\t", time + 2);
                day.of(time < cells.length ? W3cDay.second(cells[time]) : -1);
            }
            from = end + 1;
        }
        return day.text();
    }

    private W3cHeadings headingsBehind(byte[] bytes, int length) {
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
