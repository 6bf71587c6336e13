package drillsift.report;

import drillsift.aggregate.Device;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.message.Language;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Numbers, times and figures in words: everywhere the same figure reads the same. */
public final class Wording {

    /** Under this many people no percentage is printed. */
    public static final int FEWEST_FOR_PERCENT = 20;

    private static final long MINUTE = 60;
    private static final long HOUR = 3600;
    private static final long TWO_DAYS = 48 * HOUR;
    private static final DateTimeFormatter ENGLISH_DATE =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Language.EN.locale());
    private static final DateTimeFormatter ENGLISH_DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Language.EN.locale());
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final ReportTexts texts;

    public Wording(ReportTexts texts) {
        this.texts = texts;
    }

    public ReportTexts texts() {
        return texts;
    }

    public String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    public String people(long people) {
        return people == 1 ? texts.text("people.one") : texts.text("people", number(people));
    }

    /** Without the number where privacy hides it, which it does of one or two people. */
    public String peopleOrFew(Optional<Integer> people) {
        return people.map(this::people).orElseGet(() -> texts.text("people.few"));
    }

    /** One decimal, half up, from the counts themselves. */
    public String percent(Rate rate) {
        BigDecimal exact =
                BigDecimal.valueOf(100L * rate.count())
                        .divide(BigDecimal.valueOf(rate.of()), 1, RoundingMode.HALF_UP);
        return texts.text("percent", exact.toPlainString());
    }

    public String percent(double percent) {
        return texts.text("percent", decimal(percent));
    }

    /** Signed, one decimal; never in percent. */
    public String points(double points) {
        return texts.text("points", signed(points));
    }

    public String signed(double points) {
        String decimal = decimal(Math.abs(points));
        boolean zero = decimal.equals("0.0");
        return zero ? decimal : (points < 0 ? "−" : "+") + decimal;
    }

    /** An odds ratio, with two decimals. */
    public String ratio(double ratio) {
        return BigDecimal.valueOf(ratio).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    /** Such as {@code 5.0}. */
    public String oneDecimal(double number) {
        return decimal(number);
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** A percentage, or the counts of a small group, or why there is neither. */
    public String rate(Figure figure) {
        return figure.rate().map(this::rate).orElseGet(() -> reason(figure));
    }

    public String rate(Rate rate) {
        if (rate.of() == 0) {
            return texts.text("nobodyDelivered");
        }
        return rate.of() < FEWEST_FOR_PERCENT ? counts(rate) : percent(rate);
    }

    /** The same inside a sentence, which a slash would break. */
    public String rateInSentence(Figure figure) {
        return figure.rate().map(this::rateInSentence).orElseGet(() -> reason(figure));
    }

    private String rateInSentence(Rate rate) {
        return rate.of() == 0 || rate.of() >= FEWEST_FOR_PERCENT
                ? rate(rate)
                : texts.text("ratio.sentence", number(rate.count()), number(rate.of()));
    }

    /** Why a figure has no number. */
    public String reason(Figure figure) {
        return reason(figure.note());
    }

    public String reason(Note note) {
        return switch (note) {
            case TOP_CODED -> texts.text("nearlyAll");
            case SUPPRESSED -> texts.text("hidden");
            case NOT_MEASURED -> texts.text("notMeasured");
            case NONE -> texts.text("nobodyDelivered");
        };
    }

    public String counts(Rate rate) {
        return texts.text("ratio", number(rate.count()), number(rate.of()));
    }

    /** Such as {@code PC(Windows)}. */
    public String device(Device device) {
        return texts.text("device", texts.text("device." + device.type()), device.system(), "")
                .strip();
    }

    /** Such as {@code PC(Windows) 14名}. */
    public String device(DeviceCount count) {
        String people = people(count.people());
        return switch (count.device()) {
            case "desktop", "mobile", "tablet" ->
                    texts.text(
                            "device", texts.text("device." + count.device()), count.os(), people);
            case "unknown" -> texts.text("device.unknown", "", "", people);
            default -> texts.text("device.other", "", "", people);
        };
    }

    public String measure(Measure measure) {
        return texts.text("measure." + measure.key());
    }

    /** A measure's name inside a sentence: English begins it small. */
    public String inSentence(Measure measure) {
        String name = measure(measure);
        return switch (texts.language()) {
            case JA -> name;
            case EN -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        };
    }

    /** To the nearest minute, from two days on to the nearest day. */
    public String duration(Duration duration) {
        long seconds = Math.max(0, duration.toSeconds());
        if (seconds < MINUTE) {
            return texts.text("duration.underMinute");
        }
        if (seconds >= TWO_DAYS) {
            return texts.text("duration.days", number(Math.round(seconds / (24.0 * HOUR))));
        }
        long rounded = Math.round(seconds / (double) MINUTE);
        if (rounded < HOUR / MINUTE) {
            return texts.text("duration.minutes", number(rounded));
        }
        long minutes = rounded % (HOUR / MINUTE);
        String hours = number(rounded / (HOUR / MINUTE));
        return minutes == 0
                ? texts.text("duration.hours", hours)
                : texts.text("duration.hoursMinutes", hours, number(minutes));
    }

    /** Such as {@code 2026年10月20日(火)} or {@code Tuesday, 20 October 2026}. */
    public String date(Instant instant, ZoneId zone) {
        return switch (texts.language()) {
            case JA -> JapaneseDate.of(instant.atZone(zone), "M月d日(E)", texts.style().eraDates());
            case EN -> ENGLISH_DATE.format(instant.atZone(zone));
        };
    }

    /** When the mails of a round were sent: one date, or the first and the last one. */
    public Optional<String> dates(RoundHead round, ZoneId zone) {
        return round.sent()
                .map(
                        first -> {
                            Instant last = round.lastSent().orElse(first);
                            String from = date(first, zone);
                            String to = date(last, zone);
                            return from.equals(to) ? from : texts.text("dates", from, to);
                        });
    }

    /** Such as {@code 2026年10月20日} or {@code 20 Oct 2026}, where the weekday says nothing. */
    public String day(Instant instant, ZoneId zone) {
        return switch (texts.language()) {
            case JA -> JapaneseDate.of(instant.atZone(zone), "M月d日", texts.style().eraDates());
            case EN -> ENGLISH_DAY.format(instant.atZone(zone));
        };
    }

    /** For a footer: until when a copy may be kept, or that nobody said so. */
    public String keep(Optional<String> day) {
        return day.map(last -> texts.text("keep", last)).orElseGet(() -> texts.text("keep.none"));
    }

    /** Such as {@code 2026-10-24 17:32 (Asia/Tokyo)}. */
    public String stamp(Instant instant, ZoneId zone) {
        return STAMP.format(instant.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
