package drillsift.read;

import drillsift.event.EventBlock;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads times as tools and people write them. What could mean two things is refused with a reason;
 * nothing is guessed. Safe for several threads.
 */
public final class TimeText {

    private static final Pattern NUMERIC =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[Tt ]+(.+))?");
    private static final Pattern WEEKDAY = Pattern.compile(" ?\\([月火水木金土日](?:曜日?)?(?:・?祝)?\\) ?");
    private static final Pattern JAPANESE =
            Pattern.compile(
                    "((?:令和|平成|昭和|大正|明治) ?)?(\\d{1,4}|元)年 ?(\\d{1,2})月 ?"
                            + "(\\d{1,2})日(?: ?(.+))?");
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(午前|午後|AM|PM)? ?(\\d{1,2})(?:時|[:時] ?(\\d{1,2})(?:[:分] ?"
                            + "(?:(\\d{1,2})(?:[.,](\\d{1,9}))?秒?)?)?) ?(AM|PM)?"
                            + " ?(Z|UTC|GMT|JST|[+-]\\d{2}(?::?\\d{2})?)?");

    private final ZoneId zone;
    private final ZoneRules rules;

    /**
     * @param zone taken for times that name none
     */
    public TimeText(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    /**
     * What a text says.
     *
     * @param instant present unless {@code fault} is
     * @param note stable code such as {@code leap-second}; empty when there is nothing to say
     * @param fault stable reason why it is no time; empty for a good one
     */
    public record Reading(
            Optional<Instant> instant,
            TimePrecision precision,
            ZoneBasis basis,
            String note,
            String fault) {}

    public Reading read(String text) {
        String stripped = text.strip();
        byte[] bytes = stripped.getBytes(StandardCharsets.UTF_8);
        PlainTime plain = new PlainTime(zone);
        return plain.read(bytes, 0, bytes.length)
                ? good(EventBlock.instant(plain.epochNanos()), plain.precision(), plain.basis(), "")
                : byPattern(stripped);
    }

    /** All forms, also those that need no pattern. */
    Reading byPattern(String stripped) {
        try {
            return local(plain(Normalizer.normalize(stripped, Normalizer.Form.NFKC)));
        } catch (DateTimeException e) {
            return fault("no-such-time");
        }
    }

    /** Without the day of the week and what only says that a time is about right. */
    private static String plain(String text) {
        String shorter = WEEKDAY.matcher(text).replaceAll(" ");
        return shorter.replaceAll(" ?(頃|ごろ)$", "").replace("時半", "時30分").strip();
    }

    private Reading local(String text) {
        Matcher date = NUMERIC.matcher(text);
        if (date.matches()) {
            int year = Integer.parseInt(date.group(1));
            return timed(day(year, date.group(2), date.group(3)), date.group(4));
        }
        Matcher japanese = JAPANESE.matcher(text);
        if (!japanese.matches()) {
            return fault(reason(text));
        }
        String year = japanese.group(2);
        String era = japanese.group(1);
        if (era == null && year.length() < 4) {
            return fault("ambiguous-date");
        }
        int western = era == null ? Integer.parseInt(year) : JapaneseEra.year(era.strip(), year);
        LocalDate day = day(western, japanese.group(3), japanese.group(4));
        return era == null || JapaneseEra.holds(era.strip(), day)
                ? timed(day, japanese.group(5))
                : fault("no-such-time");
    }

    private static LocalDate day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
    }

    private Reading timed(LocalDate day, String time) {
        if (time == null) {
            return zoned(day.atStartOfDay(), null, TimePrecision.DAY, "");
        }
        Matcher clock = CLOCK.matcher(time.strip().toUpperCase(Locale.ROOT));
        return clock.matches() ? clocked(day, clock) : fault("bad-time");
    }

    private Reading clocked(LocalDate day, Matcher clock) {
        int hour = hour(clock);
        int minute = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String seconds = clock.group(4);
        int second = seconds == null ? 0 : Integer.parseInt(seconds);
        String note = "";
        if (second == 60) {
            second = 59;
            note = "leap-second";
        }
        boolean midnight = hour == 24 && minute == 0 && second == 0;
        if (hour > 23 && !midnight) {
            return fault("no-such-time");
        }
        String fraction = clock.group(5);
        int nanos =
                fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        LocalDateTime local =
                midnight
                        ? day.plusDays(1).atStartOfDay()
                        : day.atTime(LocalTime.of(hour, minute, second, nanos));
        return zoned(local, clock.group(7), precision(seconds, fraction), note);
    }

    private static int hour(Matcher clock) {
        int hour = Integer.parseInt(clock.group(2));
        String half = clock.group(1) != null ? clock.group(1) : clock.group(6);
        if (half == null) {
            return hour;
        }
        boolean afternoon = half.equals("午後") || half.equals("PM");
        if (hour > 12) {
            throw new DateTimeException("hour " + hour + " of a half day");
        }
        return hour % 12 + (afternoon ? 12 : 0);
    }

    private static TimePrecision precision(String seconds, String fraction) {
        if (seconds == null) {
            return TimePrecision.MINUTE;
        }
        if (fraction == null) {
            return TimePrecision.SECOND;
        }
        return fraction.length() <= 3 ? TimePrecision.MILLI : TimePrecision.NANO;
    }

    private Reading zoned(LocalDateTime local, String named, TimePrecision precision, String note) {
        if (named != null) {
            return good(local.toInstant(offset(named)), precision, ZoneBasis.EXPLICIT, note);
        }
        List<ZoneOffset> offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            return fault("skipped-hour");
        }
        String found = offsets.size() > 1 ? "repeated-hour" : note;
        return good(
                local.atZone(zone).withEarlierOffsetAtOverlap().toInstant(),
                precision,
                ZoneBasis.ASSUMED,
                found);
    }

    private static ZoneOffset offset(String named) {
        return switch (named) {
            case "Z", "UTC", "GMT" -> ZoneOffset.UTC;
            case "JST" -> ZoneOffset.ofHours(9);
            default -> ZoneOffset.of(named);
        };
    }

    /** Why a text that is no date of ours cannot be read. */
    private static String reason(String text) {
        if (text.matches("\\d{5}(\\.\\d+)?")) {
            return "spreadsheet-number";
        }
        if (text.matches("\\d{9,}")) {
            return "epoch-number";
        }
        if (text.matches("\\d{1,2}([-/.]\\d{1,2}|月 ?\\d{1,2}日)( .*)?")) {
            return "no-year";
        }
        if (text.matches("\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}.*")) {
            return "ambiguous-date";
        }
        return "bad-time";
    }

    private static Reading good(
            Instant instant, TimePrecision precision, ZoneBasis basis, String note) {
        return EventBlock.isCountable(instant.getEpochSecond())
                ? new Reading(Optional.of(instant), precision, basis, note, "")
                : fault("far-time");
    }

    private static Reading fault(String reason) {
        return new Reading(Optional.empty(), TimePrecision.SECOND, ZoneBasis.EXPLICIT, "", reason);
    }
}
