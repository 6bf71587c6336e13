package drillsift.read;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which comes first in dates that end in the year. */
public enum DateOrder {
    /** Such dates could mean two things and are rejected. */
    UNKNOWN,
    MONTH_FIRST,
    DAY_FIRST;

    private static final Pattern SHORT =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b,?(.*)");

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The date with its year in front; any other text as it is. */
    public String yearFirst(String text) {
        Matcher date = this == UNKNOWN ? null : SHORT.matcher(text.strip());
        if (date == null || !date.matches()) {
            return text;
        }
        String month = date.group(this == MONTH_FIRST ? 1 : 3);
        String day = date.group(this == MONTH_FIRST ? 3 : 1);
        return date.group(4) + "/" + month + "/" + day + date.group(5);
    }
}
