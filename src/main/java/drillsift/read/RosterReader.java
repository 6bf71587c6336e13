package drillsift.read;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.pseudonym.Pseudonyms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a round's roster; whatever is wrong with it is told at once. */
public final class RosterReader implements CsvTable.Receiver {

    /** Raised whenever the same file gives other people. */
    public static final String VERSION = "5";

    private static final Set<ReadCode> OF_ROWS =
            EnumSet.of(
                    ReadCode.DUPLICATE_PERSON,
                    ReadCode.DUPLICATE_TOKEN,
                    ReadCode.NO_EMAIL,
                    ReadCode.NOT_EMAIL,
                    ReadCode.BAD_SENT_AT,
                    ReadCode.BAD_RECORD,
                    ReadCode.BROKEN_LETTER,
                    ReadCode.NUL_BYTE,
                    ReadCode.LONG_RECORD,
                    ReadCode.COLUMN_COUNT,
                    ReadCode.NO_CELL_VALUE,
                    ReadCode.ERROR_CELL);

    private final String name;
    private final List<Problem> faults = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final Map<String, Recipient> byKey = new HashMap<>();
    private final Map<String, Recipient> byEmail = new HashMap<>();
    private final Map<String, Recipient> byToken = new HashMap<>();
    private final Optional<Pseudonyms> pseudonyms;
    private RosterRow rows;

    private RosterReader(String name, Optional<Pseudonyms> pseudonyms) {
        this.name = name;
        this.pseudonyms = pseudonyms;
    }

    /**
     * A list of people as far as it is clear.
     *
     * @param file the people of its clear rows; empty where there are none
     * @param faults of the other rows, because of which a run refuses the list
     */
    public record Clear(Optional<RosterFile> file, List<Problem> faults) {}

    /**
     * @param name the path as written in the job file
     * @throws RefusedException DS-30xx for the file, DS-29xx for people that are not clear
     */
    public static RosterFile read(String name, Path path, SourceSettings settings) {
        Clear read = clear(name, path, settings);
        if (!read.faults().isEmpty()) {
            throw new RefusedException(read.faults());
        }
        return read.file().orElseThrow();
    }

    /**
     * The same for a first look, which goes on past rows that are not clear.
     *
     * @throws RefusedException DS-30xx for the file
     */
    public static Clear clear(String name, Path path, SourceSettings settings) {
        try {
            RosterReader reader = new RosterReader(name, settings.pseudonyms());
            return reader.clear(reader.read(path, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Our names of a roster's columns with the headers that they have there, in file order. */
    public static Map<String, String> mapping(String name, Path path, SourceSettings settings) {
        try {
            List<String> header =
                    JsonTable.fits(path)
                            ? JsonTable.open(name, path, settings).names()
                            : RaggedRoster.ofRows(
                                    Table.open(name, path, settings).header().names());
            return KnownColumns.mappingOfRoster(header, settings.columns());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether a refused file is a list of people all the same: its header names them, and rows of
     * it are not clear.
     */
    public static boolean isOfPeople(List<Problem> refusals) {
        return !refusals.isEmpty()
                && refusals.get(0).code() instanceof ReadCode code
                && OF_ROWS.contains(code);
    }

    /** The hash of the file whose rows were read. */
    private String read(Path path, SourceSettings settings) throws IOException {
        if (JsonTable.fits(path)) {
            return readJson(path, settings);
        }
        Table table = Table.open(name, path, settings);
        rows =
                new RosterRow(
                        columns(table.header(), path, settings),
                        new TimeText(settings.zone()),
                        RaggedRoster.isRagged(table.header().names()));
        table.forEachRecord(this);
        return table.sha256();
    }

    private String readJson(Path path, SourceSettings settings) throws IOException {
        JsonTable table = JsonTable.open(name, path, settings);
        Columns columns = KnownColumns.ofRoster(table.names(), Map.of());
        rows = new RosterRow(columns, new TimeText(settings.zone()), false);
        table.forEachRecord(this);
        return table.sha256();
    }

    private Clear clear(String sha256) {
        if (recipients.isEmpty()) {
            if (faults.isEmpty()) {
                faults.add(Problem.at(new SourceRef(name, 0), ReadCode.NO_PEOPLE));
            }
            return new Clear(Optional.empty(), faults);
        }
        RosterFile file = new RosterFile(name, sha256, new Roster(kept()));
        return new Clear(Optional.of(file), faults);
    }

    private List<Recipient> kept() {
        return pseudonyms
                .map(names -> new AnonymousPeople(names).of(recipients))
                .orElse(recipients);
    }

    private Columns columns(CsvHeader header, Path path, SourceSettings settings)
            throws IOException {
        List<String> names = RaggedRoster.ofRows(header.names());
        Columns columns = KnownColumns.ofRoster(names, settings.columns());
        List<String> missing = columns.missing(List.of("email"));
        if (!missing.isEmpty()) {
            SourceRef where = new SourceRef(name, header.lines());
            throw SheetTable.withOtherSheets(
                    new RefusedException(
                            MeantColumns.missingOfRoster(where, missing, header, settings)),
                    name,
                    path,
                    settings);
        }
        return columns;
    }

    @Override
    public void broken(String reason, long line) {
        fault(line, code(reason));
    }

    private static ReadCode code(String reason) {
        return switch (reason) {
            case "broken-encoding" -> ReadCode.BROKEN_LETTER;
            case "nul-byte" -> ReadCode.NUL_BYTE;
            case "too-long" -> ReadCode.LONG_RECORD;
            case "no-value" -> ReadCode.NO_CELL_VALUE;
            case "error-value" -> ReadCode.ERROR_CELL;
            case "bad-json" -> ReadCode.BROKEN_JSON;
            default -> ReadCode.BAD_RECORD; // its quotes do not match
        };
    }

    private void fault(long line, ReadCode code, Object... arguments) {
        faults.add(Problem.at(new SourceRef(name, line), code, arguments));
    }

    @Override
    public void record(CsvCells record, long line) {
        if (rows.isBlank(record)) {
            return;
        }
        if (!rows.fits(record)) {
            fault(
                    line,
                    ReadCode.COLUMN_COUNT,
                    Integer.toString(record.size()),
                    Integer.toString(rows.columns()));
            return;
        }
        Recipient person = rows.recipient(record, line);
        if (person.email().indexOf('@') < 0 && rows.isSum(record)) {
            return; // of nobody
        }
        if (person.email().isEmpty()) {
            fault(line, ReadCode.NO_EMAIL);
        } else if (person.email().indexOf('@') < 1 || person.email().endsWith("@")) {
            fault(line, ReadCode.NOT_EMAIL);
        } else {
            rows.sentAtFault(record)
                    .ifPresent(text -> fault(line, ReadCode.BAD_SENT_AT, shown(text)));
            enter(person, line);
        }
    }

    /** What stands in a wrong column may be somebody's name. */
    private String shown(String text) {
        return pseudonyms.isEmpty() ? text : "***";
    }

    private void enter(Recipient person, long line) {
        Recipient earlier = earlier(person);
        if (earlier != null) {
            if (!rows.same(earlier, person)) {
                fault(line, ReadCode.DUPLICATE_PERSON, Long.toString(earlier.line()));
            }
            return;
        }
        Recipient sameToken =
                person.token().isEmpty() ? null : byToken.putIfAbsent(person.token(), person);
        if (sameToken != null) {
            fault(line, ReadCode.DUPLICATE_TOKEN, Long.toString(sameToken.line()));
            return;
        }
        byKey.put(person.key(), person);
        byEmail.put(person.email(), person);
        recipients.add(person);
    }

    private Recipient earlier(Recipient person) {
        Recipient sameKey = byKey.get(person.key());
        return sameKey != null ? sameKey : byEmail.get(person.email());
    }
}
