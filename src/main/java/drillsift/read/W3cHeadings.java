package drillsift.read;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

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
        return names().indexOf(field);
    }

    private List<String> names() {
        return fields.isEmpty()
                ? List.of()
                : List.of(
                        fields.substring(FIELDS.length())
                                .toLowerCase(Locale.ROOT)
                                .strip()
                                .split("[ \\t]+"));
    }

    /** Every line that is taken is looked at: the clock may begin anew at any of them. */
    private String dayBehind(byte[] bytes, int length) {
        W3cDay day = new W3cDay();
        day.heading(date);
        int time = isUndated() ? place("time") : -1;
        int count = names().size();
        for (int from = 0; from < length; ) {
            int end = CsvFraming.lineEnd(bytes, from, length);
            String line = new String(bytes, from, end - from, StandardCharsets.UTF_8);
            if (line.startsWith(FIELDS)) {
                W3cHeadings here = new W3cHeadings(line.stripTrailing(), "");
                time = here.isUndated() ? here.place("time") : -1;
                count = here.names().size();
            } else if (line.startsWith("#")) {
                day.heading(line);
            } else if (time >= 0 && day.isKnown() && end - from <= CsvFraming.LIMIT) {
                List<String> cells = cells(line);
                day.of(isWhole(cells, count) ? W3cDay.second(cells.get(time)) : -1);
            }
            from = end + 1;
        }
        return day.text();
    }

    private static List<String> cells(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        return List.of(text.split(text.indexOf('\t') < 0 ? " " : "\t", -1));
    }

    /** As many as the heading names, as the parser counts them: a separator may end the line. */
    private static boolean isWhole(List<String> cells, int count) {
        return cells.size() == count || cells.size() == count + 1 && cells.get(count).isEmpty();
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
