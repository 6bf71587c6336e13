package drillsift.report.csv;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Times of one zone with their offset, such as {@code 2026-04-14T10:00:00+09:00}. Lists hold many
 * of a few days, so that day and offset are made into text once. For one thread.
 */
public final class IsoTimes {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final ZoneId zone;
    private ZoneOffset offset;
    private long day;
    private String date;

    public IsoTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** As {@link DateTimeFormatter#ISO_OFFSET_DATE_TIME} writes it. */
    public String text(Instant at) {
        if (at.getNano() != 0) {
            return written(at);
        }
        ZoneOffset now = zone.getRules().getOffset(at);
        long local = at.getEpochSecond() + now.getTotalSeconds();
        long today = Math.floorDiv(local, DAY);
        if (!now.equals(offset) || today != day) {
            String whole = written(at);
            date = whole.substring(0, whole.indexOf('T') + 1);
            offset = now;
            day = today;
        }
        int second = (int) (local - today * DAY);
        StringBuilder text = new StringBuilder(date.length() + 14).append(date);
        two(text, second / HOUR).append(':');
        two(text, second / MINUTE % 60).append(':');
        return two(text, second % MINUTE).append(offset.getId()).toString();
    }

    private String written(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }
}
