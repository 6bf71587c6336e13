package drillsift.read;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The day of each line of a W3C log that records times of day only: that of the last heading, moved
 * on where the clock begins anew. Not for several threads.
 */
public final class W3cDay {

    private static final String HEADING = "#Date:";
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT)
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final int DATE = 10;
    private static final int TIME = 8;
    private static final int DAY_SECONDS = 86_400;

    /** Lines stand in the order in which answers ended, so times may go back by minutes. */
    private static final int MOST_OUT_OF_ORDER = 3_600;

    /** A line so late, behind one so early, belongs to the evening before. */
    private static final int AROUND_MIDNIGHT = 300;

    private static final int NONE = -1;

    private LocalDate day;
    private int last = NONE;

    /** Begins anew; a heading that tells no day leaves everything as it was. */
    public void heading(String line) {
        String text = line.startsWith(HEADING) ? line.substring(HEADING.length()).strip() : "";
        if (text.length() < DATE) {
            return;
        }
        try {
            day = LocalDate.parse(text.substring(0, DATE));
        } catch (DateTimeParseException e) {
            return; // the lines below it stay without a day, or keep theirs
        }
        last = second(text.substring(DATE).strip());
    }

    /** Whether some heading has told a day. */
    public boolean isKnown() {
        return day != null;
    }

    /**
     * The day of the next line.
     *
     * @param second of the day, below 0 where the line has none
     */
    public LocalDate of(int second) {
        if (second < 0) {
            return day;
        }
        boolean isEveningBefore =
                last >= 0 && last <= AROUND_MIDNIGHT && second >= DAY_SECONDS - AROUND_MIDNIGHT;
        if (last - second > MOST_OUT_OF_ORDER) {
            day = day.plusDays(1);
        } else if (isEveningBefore) {
            day = day.minusDays(1);
        }
        last = second;
        return day;
    }

    /** Seconds of the day of a time such as 23:59:07, with or without a fraction; -1 for none. */
    public static int second(String time) {
        if (time.length() < TIME) {
            return NONE;
        }
        try {
            return LocalTime.parse(time.substring(0, TIME), CLOCK).toSecondOfDay();
        } catch (DateTimeParseException e) {
            return NONE;
        }
    }

    /** A heading from which another one goes on as this would. */
    String text() {
        String time = last < 0 ? "" : " " + CLOCK.format(LocalTime.ofSecondOfDay(last));
        return day == null ? "" : HEADING + " " + day + time;
    }
}
