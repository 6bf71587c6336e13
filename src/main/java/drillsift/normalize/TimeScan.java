package drillsift.normalize;

import drillsift.normalize.LogFormat.What;

/** Reads the parts of a time where they stand in a line. For one thread. */
final class TimeScan {

    /** Answer for what is no such part. */
    static final int NONE = -1;

    private final PartsOfTime time;
    private byte[] bytes;
    private int at;
    private int end;
    private int start;
    private int stop;

    TimeScan(PartsOfTime time) {
        this.time = time;
    }

    /** Where the line goes on behind the part, or {@link #NONE}. */
    int read(What part, byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        return take(part) ? at : NONE;
    }

    private boolean take(What part) {
        return switch (part) {
            case YEAR -> digits(4) && set(() -> time.year(number()));
            case MONTH -> digits(2) && set(() -> time.month(number()));
            case DAY -> digits(2) && set(() -> time.day(number()));
            case HOUR -> digits(2) && set(() -> time.hour(number()));
            case MINUTE -> digits(2) && set(() -> time.minute(number()));
            case SECOND -> digits(2) && set(() -> time.second(number()));
            case MONTH_NAME -> monthName();
            case FRACTION -> fraction();
            case ZONE -> zone();
            case EPOCH_SECONDS -> epoch(LogLine.SECOND, 0);
            case EPOCH_MILLIS -> epoch(LogLine.SECOND / 1_000, 3);
            case EPOCH_MICROS -> epoch(LogLine.SECOND / 1_000_000, 6);
            default -> throw new IllegalArgumentException(part.name());
        };
    }

    private static boolean set(Runnable setting) {
        setting.run();
        return true;
    }

    private boolean digits(int count) {
        start = at;
        while (at < end && at - start < count && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        stop = at;
        return stop - start == count;
    }

    private int number() {
        int value = 0;
        for (int i = start; i < stop; i++) {
            value = value * 10 + bytes[i] - '0';
        }
        return value;
    }

    private boolean monthName() {
        int month = end - at < 3 ? 0 : LogTime.month(bytes, at);
        time.month(month);
        at += 3;
        return month > 0;
    }

    private boolean fraction() {
        digits(9);
        time.fraction(number(), stop - start);
        return stop > start;
    }

    private boolean epoch(long unit, int digits) {
        start = at;
        long value = 0;
        while (at < end && at - start < 17 && bytes[at] >= '0' && bytes[at] <= '9') {
            value = value * 10 + bytes[at++] - '0';
        }
        boolean fits = at > start && value <= Long.MAX_VALUE / unit;
        time.epoch(fits ? value : 0, unit, digits);
        return fits;
    }

    /** {@code Z}, {@code +0900} or {@code +09:00}. */
    private boolean zone() {
        if (at < end && bytes[at] == 'Z') {
            at++;
            time.offset(0);
            return true;
        }
        int sign = at < end && bytes[at] == '-' ? -1 : 1;
        boolean signed = at < end && (bytes[at] == '+' || bytes[at] == '-');
        at++;
        if (!signed || !digits(2)) {
            return false;
        }
        int hours = number();
        at += at < end && bytes[at] == ':' ? 1 : 0;
        boolean minutes = digits(2);
        time.offset(sign * (hours * 3_600 + (minutes ? number() * 60 : 0)));
        return minutes && hours <= 18;
    }
}
