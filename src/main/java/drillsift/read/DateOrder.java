package drillsift.read;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which comes first in dates that end in the year. */
public enum DateOrder {
    /** All dates of a file together may tell; where they do not, such ones are rejected. */
    UNKNOWN,
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern SHORT =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b,?(.*)");
    private static final String SEPARATORS = "-/.";
    private static final int SHORTEST = "1/1/2026".length();
    private static final int MONTHS = 12;

    /**
     * @param key one of {@link #keys}
     */
    public static DateOrder ofKey(String key) {
        return Arrays.stream(values()).filter(o -> o.key().equals(key)).findFirst().orElseThrow();
    }

    /** As profiles and job files write them. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(DateOrder::key).toList();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The only order in which a date can be read; unknown for one that can be read in both. */
    static DateOrder toldBy(String text) {
        Optional<Matcher> found = read(text);
        if (found.isEmpty()) {
            return UNKNOWN;
        }
        Matcher date = found.get();
        boolean mayBeDayFirst = Integer.parseInt(date.group(3)) <= MONTHS;
        boolean mayBeMonthFirst = Integer.parseInt(date.group(1)) <= MONTHS;
        if (mayBeDayFirst == mayBeMonthFirst) {
            return UNKNOWN;
        }
        return mayBeDayFirst ? DAY_FIRST : MONTH_FIRST;
    }

    /** The date with its year in front; any other text as it is. */
    public String yearFirst(String text) {
        Optional<Matcher> found = this == UNKNOWN ? Optional.empty() : read(text);
        if (found.isEmpty()) {
            return text;
        }
        Matcher date = found.get();
        String month = date.group(this == MONTH_FIRST ? 1 : 3);
        String day = date.group(this == MONTH_FIRST ? 3 : 1);
        return date.group(4) + "/" + month + "/" + day + date.group(5);
    }

    /** Most times begin with the year, which is seen without the pattern. */
    private static Optional<Matcher> read(String text) {
        String date = text.strip();
        boolean mayEndInYear =
                date.length() >= SHORTEST
                        && (SEPARATORS.indexOf(date.charAt(1)) >= 0
                                || SEPARATORS.indexOf(date.charAt(2)) >= 0);
        return mayEndInYear
                ? Optional.of(SHORT.matcher(date)).filter(Matcher::matches)
                : Optional.empty();
    }
}
