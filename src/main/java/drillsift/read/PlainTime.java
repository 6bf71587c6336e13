package drillsift.read;

import drillsift.event.EventBlock;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Reads from bytes the times that tools write: {@code 2026-10-05T00:04:31.5Z}, {@code 2026/10/5
 * 9:04} and what lies between. Declines all others and whatever calls for a word of its own, such
 * as an hour that a zone skips: {@link TimeText} tells those. The day is remembered, for
 * neighbouring records share it. For one thread.
 */
public final class PlainTime {

    private static final long DAY = 86_400;

    private final ZoneRules rules;
    private byte[] bytes;
    private int at;
    private int end;
    private int day;
    private boolean dayIsGood;
    private boolean offsetIsGood;
    private long daySeconds;
    private int dayOffset;
    private long seconds;
    private int nanos;
    private TimePrecision precision;
    private ZoneBasis basis;

    /**
     * @param zone taken for times that name none
     */
    public PlainTime(ZoneId zone) {
        this.rules = zone.getRules();
    }

    /** Whether the bytes are a time of a plain form, which the other methods tell then. */
    public boolean read(byte[] text, int from, int to) {
        bytes = text;
        at = from;
        end = to;
        return date() && clock() && zone() && at == end && EventBlock.isCountable(seconds);
    }

    private boolean date() {
        int year = number(4, 4);
        int month = separator('-', '/') ? number(1, 2) : -1;
        int dayOfMonth = separator('-', '/') ? number(1, 2) : -1;
        if (year < 0 || month < 0 || dayOfMonth < 0 || !separator(' ', 'T')) {
            return false;
        }
        int found = (year << 4 | month & 15) << 5 | dayOfMonth & 31;
        if (month > 12 || dayOfMonth > 31) {
            return false;
        }
        if (found != day) {
            day = found;
            meet(year, month, dayOfMonth);
        }
        seconds = daySeconds;
        return dayIsGood;
    }

    /** Works out a new day: its start, and its offset where no clock is changed around it. */
    private void meet(int year, int month, int dayOfMonth) {
        dayIsGood = false;
        try {
            daySeconds = LocalDate.of(year, month, dayOfMonth).toEpochDay() * DAY;
        } catch (DateTimeException e) {
            return; // 30 February
        }
        dayIsGood = true;
        Instant before = Instant.ofEpochSecond(daySeconds - DAY);
        ZoneOffsetTransition change = rules.nextTransition(before);
        offsetIsGood = change == null || change.toEpochSecond() > daySeconds + 2 * DAY;
        dayOffset = rules.getOffset(before).getTotalSeconds();
    }

    private boolean clock() {
        int hour = number(1, 2);
        int minute = separator(':', ':') ? number(2, 2) : -1;
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59) {
            return false;
        }
        seconds += hour * 3_600L + minute * 60L;
        nanos = 0;
        precision = TimePrecision.MINUTE;
        if (!separator(':', ':')) {
            return true;
        }
        int second = number(2, 2);
        seconds += second;
        precision = TimePrecision.SECOND;
        return second >= 0 && second < 60 && (!separator('.', '.') || fraction());
    }

    private boolean fraction() {
        int first = at;
        int scale = 100_000_000;
        for (; at < end && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            nanos += (bytes[at] - '0') * scale;
            scale /= 10;
        }
        int digits = at - first;
        precision = digits <= 3 ? TimePrecision.MILLI : TimePrecision.NANO;
        return digits > 0 && digits <= 9;
    }

    private boolean zone() {
        if (at == end) {
            basis = ZoneBasis.ASSUMED;
            seconds -= dayOffset;
            return offsetIsGood;
        }
        basis = ZoneBasis.EXPLICIT;
        if (separator('Z', 'Z')) {
            return true;
        }
        int sign = bytes[at] == '-' ? -1 : 1;
        int hours = separator('+', '-') ? number(2, 2) : -1;
        int minutes = separator(':', ':') || at < end ? number(2, 2) : 0;
        seconds -= sign * (hours * 3_600L + minutes * 60L);
        return hours >= 0 && hours < 18 && minutes >= 0 && minutes < 60;
    }

    /** Steps over one of the two. */
    private boolean separator(char first, char second) {
        boolean found = at < end && (bytes[at] == first || bytes[at] == second);
        at += found ? 1 : 0;
        return found;
    }

    /** A number of so many digits; -1 when none stands here. */
    private int number(int fewest, int most) {
        int first = at;
        int value = 0;
        while (at < end && at - first < most && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        return at - first < fewest ? -1 : value;
    }

    /** Nanoseconds since 1970-01-01T00:00:00Z. */
    public long epochNanos() {
        return seconds * 1_000_000_000L + nanos;
    }

    public TimePrecision precision() {
        return precision;
    }

    public ZoneBasis basis() {
        return basis;
    }
}
