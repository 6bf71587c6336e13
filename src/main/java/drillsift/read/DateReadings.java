package drillsift.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which days a date can mean that is written in three numbers of unclear order. */
public final class DateReadings {

    private static final Pattern NUMBERS =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4}|\\d{2})(?:\\D.*)?");

    private DateReadings() {}

    /**
     * The days in ascending order, as {@code 2026-10-05}; none for a text that is no such date.
     * Years of two digits are taken for those of this century.
     */
    public static List<String> of(String text) {
        Matcher date = NUMBERS.matcher(text.strip());
        TreeSet<String> days = new TreeSet<>();
        if (date.matches()) {
            int first = Integer.parseInt(date.group(1));
            int second = Integer.parseInt(date.group(2));
            int last = Integer.parseInt(date.group(3));
            boolean isShort = date.group(3).length() == 2;
            int year = isShort ? 2000 + last : last;
            add(days, year, first, second);
            add(days, year, second, first);
            if (isShort) {
                add(days, 2000 + first, second, last);
            }
        }
        return List.copyOf(days);
    }

    private static void add(TreeSet<String> days, int year, int month, int day) {
        try {
            days.add(LocalDate.of(year, month, day).toString());
        } catch (DateTimeException e) {
            return; // the numbers cannot be read in this order
        }
    }
}
