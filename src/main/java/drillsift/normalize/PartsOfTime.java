package drillsift.normalize;

import drillsift.event.EventBlock;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Puts a time together from parts that stand apart in a line. For one thread. */
final class PartsOfTime {

    private static final int UNKNOWN = -1;

    private final ZoneId zone;
    private int year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private long epochNanos;
    private boolean isEpoch;
    private int nanos;
    private int fractionDigits;
    private int offsetSeconds;
    private boolean isZoned;
    private int knownYear = UNKNOWN;
    private int knownMonth;
    private int knownDay;
    private long epochDay;

    /**
     * @param zone taken for times that name none
     */
    PartsOfTime(ZoneId zone) {
        this.zone = zone;
    }

    void clear() {
        second = UNKNOWN;
        isEpoch = false;
        nanos = 0;
        fractionDigits = 0;
        isZoned = false;
    }

    void year(int value) {
        year = value;
    }

    void month(int value) {
        month = value;
    }

    void day(int value) {
        day = value;
    }

    void hour(int value) {
        hour = value;
    }

    void minute(int value) {
        minute = value;
    }

    void second(int value) {
        second = value;
    }

    /**
     * @param unit nanoseconds of one
     * @param digits of a second's fraction that it tells
     */
    void epoch(long value, long unit, int digits) {
        epochNanos = value * unit;
        isEpoch = true;
        fractionDigits = Math.max(fractionDigits, digits);
    }

    void fraction(int value, int digits) {
        nanos = value;
        for (int i = digits; i < 9; i++) {
            nanos *= 10;
        }
        fractionDigits = digits;
    }

    boolean hasFraction() {
        return fractionDigits > 0;
    }

    /** Of the second that has begun. */
    int nanos() {
        return nanos;
    }

    void offset(int seconds) {
        offsetSeconds = seconds;
        isZoned = true;
    }

    /** Gives the line its time; otherwise the reason why it has none. */
    String give(LogLine line) {
        if (isEpoch) {
            long instant = epochNanos + nanos;
            line.at(instant, precision(), ZoneBasis.EXPLICIT, false);
            return countable(Math.floorDiv(instant, LogLine.SECOND));
        }
        boolean isLeap = second == 60;
        int full = second == UNKNOWN ? 0 : isLeap ? 59 : second;
        boolean inRange = hour < 24 && minute < 60 && full < 60 && isDay();
        if (!inRange) {
            return "bad-time";
        }
        long seconds = epochDay * 86_400 + hour * 3_600L + minute * 60L + full;
        if (isZoned) {
            seconds -= offsetSeconds;
        } else {
            LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (offsets.isEmpty()) {
                return "skipped-hour";
            }
            seconds = local.toEpochSecond(offsets.get(0)); // the earlier of two
        }
        ZoneBasis basis = isZoned ? ZoneBasis.EXPLICIT : ZoneBasis.ASSUMED;
        line.at(seconds * LogLine.SECOND + nanos, precision(), basis, isLeap);
        return countable(seconds);
    }

    private static String countable(long seconds) {
        return EventBlock.isCountable(seconds) ? "" : "far-time";
    }

    private boolean isDay() {
        if (year == knownYear && month == knownMonth && day == knownDay) {
            return true;
        }
        try {
            epochDay = LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException e) {
            knownYear = UNKNOWN;
            return false; // 30 February
        }
        knownYear = year;
        knownMonth = month;
        knownDay = day;
        return true;
    }

    TimePrecision precision() {
        if (fractionDigits > 3) {
            return TimePrecision.NANO;
        }
        if (fractionDigits > 0) {
            return TimePrecision.MILLI;
        }
        return isEpoch || second != UNKNOWN ? TimePrecision.SECOND : TimePrecision.MINUTE;
    }
}
