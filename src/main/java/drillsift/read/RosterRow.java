package drillsift.read;

import drillsift.event.Recipient;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Turns a line of a roster into a person. */
final class RosterRow {

    private static final Set<String> YES = Set.of("1", "true", "yes", "○", "〇", "除外", "対象外");

    /** With what a row of sums begins; a name or an address does not. */
    private static final Pattern SUM =
            Pattern.compile("(合計|総計|小計|総合計|計|(grand|sub)?total|sum)([:：(（0-9].*)?");

    /** GoPhish's words for mails that did not leave; their send_date is only a plan. */
    private static final Set<String> NOT_SENT =
            Set.of("scheduled", "queued", "sending", "retrying", "error", "unknown");

    /** Line breaks and other signs that control, with the spaces around them. */
    private static final Pattern BREAK =
            Pattern.compile("[ \u3000]?[\\p{Cc}\\p{Zl}\\p{Zp}][\\p{Cc}\\p{Zl}\\p{Zp} \u3000]*");

    /** Spellings that differ in width alone are one department, shown as it stands first. */
    private final Map<String, String> departments = new HashMap<>();

    private final Columns columns;
    private final TimeText times;
    private final boolean isOpenEnded;

    /**
     * @param isOpenEnded whether more cells than the columns are nothing odd
     */
    RosterRow(Columns columns, TimeText times, boolean isOpenEnded) {
        this.columns = columns;
        this.times = times;
        this.isOpenEnded = isOpenEnded;
    }

    boolean isBlank(CsvCells record) {
        for (int place = 0; place < record.size(); place++) {
            if (!FieldText.value(record.text(place)).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell says that the row counts the others, and none holds a mail address. */
    boolean isSum(CsvCells record) {
        boolean isSum = false;
        for (int place = 0; place < record.size(); place++) {
            String text = FieldText.value(record.text(place));
            if (text.indexOf('@') >= 0) {
                return false;
            }
            String word = text.replaceAll("[\\s\u3000]", "").toLowerCase(Locale.ROOT);
            isSum |= SUM.matcher(word).matches();
        }
        return isSum;
    }

    int columns() {
        return columns.count();
    }

    /** Fewer or more cells than the header: something stands in a wrong column. */
    boolean fits(CsvCells record) {
        int end = isOpenEnded ? 0 : record.size();
        for (int place = columns.count(); place < end; place++) {
            if (!record.text(place).isBlank()) {
                return false;
            }
        }
        return record.size() >= columns.count();
    }

    Recipient recipient(CsvCells record, long line) {
        String original = value(record, "email");
        String email = FieldText.mail(original);
        String id = value(record, "id");
        return new Recipient(
                id.isEmpty() ? email : id,
                email,
                original,
                name(record),
                department(record),
                title(record),
                oneLine(value(record, "location")),
                oneLine(value(record, "employment")),
                oneLine(value(record, "company")),
                value(record, "language"),
                value(record, "token"),
                sentAt(record),
                YES.contains(value(record, "excluded").toLowerCase(Locale.ROOT)),
                value(record, "exclude-reason"),
                line);
    }

    private String value(CsvCells record, String column) {
        int place = columns.place(column);
        return place < 0 || place >= record.size() ? "" : FieldText.value(record.text(place));
    }

    /** Family name first, as in a roster of this country. */
    private String name(CsvCells record) {
        String whole = value(record, "name");
        String parts = (value(record, "last-name") + " " + value(record, "first-name")).strip();
        return oneLine(whole.isEmpty() ? parts : whole);
    }

    /**
     * As lists and pages show it: a break in the cell becomes a space. Some systems write letters
     * and their marks apart, which no font puts together.
     */
    private static String oneLine(String text) {
        String line = BREAK.matcher(text).replaceAll(" ").strip();
        return Normalizer.normalize(line, Normalizer.Form.NFC);
    }

    /** Levels are joined by a slash; position is the department only where no column is. */
    private String department(CsvCells record) {
        String column = columns.has("department") ? "department" : "position";
        String text = oneLine(value(record, column));
        String path =
                Arrays.stream(text.split("[/>]"))
                        .map(String::strip)
                        .filter(level -> !level.isEmpty())
                        .collect(Collectors.joining("/"));
        String comparable = Normalizer.normalize(path, Normalizer.Form.NFKC);
        return departments.computeIfAbsent(comparable, first -> path);
    }

    private String title(CsvCells record) {
        String title = value(record, "title");
        boolean isPosition = title.isEmpty() && columns.has("department");
        return oneLine(isPosition ? value(record, "position") : title);
    }

    private Optional<Instant> sentAt(CsvCells record) {
        String text = value(record, "sent-at");
        String status = value(record, "status").toLowerCase(Locale.ROOT);
        return text.isEmpty() || NOT_SENT.contains(status)
                ? Optional.empty()
                : times.read(text).instant();
    }

    /** The sending time's text when it is none. */
    Optional<String> sentAtFault(CsvCells record) {
        String text = value(record, "sent-at");
        return text.isEmpty() || times.read(text).instant().isPresent()
                ? Optional.empty()
                : Optional.of(text.length() > 40 ? text.substring(0, 40) : text);
    }

    /** Whether a repeated line says the same, so that it may simply be repeated. */
    boolean same(Recipient a, Recipient b) {
        return a.key().equals(b.key())
                && a.email().equals(b.email())
                && a.department().equals(b.department())
                && a.token().equals(b.token())
                && a.excluded() == b.excluded();
    }
}
