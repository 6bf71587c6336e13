package drillsift.job.file;

import com.google.re2j.PatternSyntaxException;
import drillsift.event.EventBlock;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the words of a job file mean; empty where a word means nothing. */
final class Words {

    private static final Pattern RANGE =
            Pattern.compile("([0-9]{2}:[0-9]{2})\\s*-\\s*([0-9]{2}:[0-9]{2})");
    private static final Pattern FOLDER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");
    private static final int FOLDER_BYTES = 120;
    private static final int PATTERN = 1_000;

    /** Names for what Windows calls Shift_JIS: with the NEC and IBM characters that names need. */
    private static final List<String> WINDOWS_31J =
            List.of("windows-31j", "shift_jis", "shift-jis", "sjis", "ms932", "cp932");

    private Words() {}

    /** From inclusive, to exclusive. */
    record Hours(LocalTime from, LocalTime to) {}

    static Optional<Hours> hours(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            Hours hours =
                    new Hours(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
            return hours.from().isBefore(hours.to()) ? Optional.of(hours) : Optional.empty();
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    static Optional<Instant> moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            return Optional.of(moment).filter(at -> EventBlock.isCountable(at.getEpochSecond()));
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /**
     * Only names of regions and UTC: {@code JST} or {@code EST} mean different things to people.
     */
    static Optional<ZoneId> zone(String text) {
        boolean known = ZoneId.getAvailableZoneIds().contains(text);
        boolean region = text.contains("/") || text.equals("UTC") || text.equals("Japan");
        return known && region ? Optional.of(ZoneId.of(text)) : offset(text);
    }

    private static Optional<ZoneId> offset(String text) {
        if (!text.matches("[+-][0-9]{2}:[0-9]{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException outOfRange) {
            return Optional.empty();
        }
    }

    static Optional<Charset> encoding(String text) {
        if (WINDOWS_31J.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.of(Charset.forName("windows-31j"));
        }
        try {
            return Optional.of(Charset.forName(text));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        }
    }

    /** A pattern in RE2 that names the group {@code token}; linear in time whatever it is. */
    static Optional<String> tokenPattern(String text) {
        try {
            boolean named =
                    com.google.re2j.Pattern.compile(text).namedGroups().containsKey("token");
            return named && text.length() <= PATTERN ? Optional.of(text) : Optional.empty();
        } catch (PatternSyntaxException notRe2) {
            return Optional.empty();
        }
    }

    /** Three digits, or the first one for all that begin with it. */
    static Optional<String> status(String text) {
        return text.matches("[1-5]([0-9]{2}|xx)") ? Optional.of(text) : Optional.empty();
    }

    /** A name that is a folder everywhere: no separators, no device, no dot at either end. */
    static Optional<String> folder(String text) {
        String name = Normalizer.normalize(text, Normalizer.Form.NFC);
        boolean safe =
                FOLDER.matcher(name).matches()
                        && !name.endsWith(".")
                        && !DEVICE.matcher(name.toLowerCase(Locale.ROOT)).matches()
                        && name.getBytes(StandardCharsets.UTF_8).length <= FOLDER_BYTES;
        return safe ? Optional.of(name) : Optional.empty();
    }

    static Optional<Boolean> flag(String text) {
        return text.equals("true") || text.equals("false")
                ? Optional.of(text.equals("true"))
                : Optional.empty();
    }

    static Optional<Double> number(String text) {
        return text.matches("[+-]?[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? Optional.of(Double.parseDouble(text))
                : Optional.empty();
    }
}
