package drillsift.normalize;

import drillsift.event.EventBlock;
import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads {@code dd/MMM/yyyy:HH:mm:ss +zzzz}, the time of the common log format, from bytes. The day
 * is remembered, for neighbouring lines share it. For one thread.
 */
final class LogTime {

    /** Length of the text. */
    static final int LENGTH = 26;

    /** Answer for what is no time. */
    static final long NONE = Long.MIN_VALUE;

    private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

    private final byte[] day = new byte[11];
    private long daySeconds = NONE;

    /** Seconds since the epoch, or {@link #NONE}. */
    long seconds(byte[] bytes, int at) {
        if (bytes[at + 11] != ':'
                || bytes[at + 14] != ':'
                || bytes[at + 17] != ':'
                || bytes[at + 20] != ' ') {
            return NONE;
        }
        int hour = two(bytes, at + 12);
        int minute = two(bytes, at + 15);
        int second = two(bytes, at + 18);
        int zone = zone(bytes, at + 21);
        boolean inRange = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
        if (!inRange || second < 0 || second > 60 || zone == Integer.MIN_VALUE) {
            return NONE;
        }
        long date = day(bytes, at);
        if (date == NONE) {
            return NONE;
        }
        long seconds = date + hour * 3_600L + minute * 60L + Math.min(second, 59) - zone;
        return EventBlock.isCountable(seconds) ? seconds : NONE;
    }

    private long day(byte[] bytes, int at) {
        for (int i = 0; i < day.length; i++) {
            if (day[i] != bytes[at + i]) {
                System.arraycopy(bytes, at, day, 0, day.length);
                daySeconds = parseDay(bytes, at);
                return daySeconds;
            }
        }
        return daySeconds;
    }

    private static long parseDay(byte[] bytes, int at) {
        int dayOfMonth = two(bytes, at);
        int month = month(bytes, at + 3);
        int century = two(bytes, at + 7);
        int year = two(bytes, at + 9);
        boolean shaped = bytes[at + 2] == '/' && bytes[at + 6] == '/';
        if (!shaped || dayOfMonth < 1 || month == 0 || century < 0 || year < 0) {
            return NONE;
        }
        try {
            return LocalDate.of(century * 100 + year, month, dayOfMonth).toEpochDay() * 86_400;
        } catch (DateTimeException e) {
            return NONE; // 30 February
        }
    }

    /** 1 to 12; 0 for what is no name of a month. */
    static int month(byte[] bytes, int at) {
        for (int month = 0; month < 12; month++) {
            if (bytes[at] == MONTHS.charAt(month * 3)
                    && bytes[at + 1] == MONTHS.charAt(month * 3 + 1)
                    && bytes[at + 2] == MONTHS.charAt(month * 3 + 2)) {
                return month + 1;
            }
        }
        return 0;
    }

    private static int zone(byte[] bytes, int at) {
        int hours = two(bytes, at + 1);
        int minutes = two(bytes, at + 3);
        boolean signed = bytes[at] == '+' || bytes[at] == '-';
        if (!signed || hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3_600 + minutes * 60;
        return bytes[at] == '-' ? -seconds : seconds;
    }

    private static int two(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
    }
}
