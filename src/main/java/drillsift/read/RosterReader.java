package drillsift.read;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** Reads a round's roster; whatever is wrong with it is told at once. */
public final class RosterReader {

    /** Raised whenever the same file gives other people. */
    public static final String VERSION = "1";

    private final String name;
    private final List<Problem> faults = new ArrayList<>();
    private final List<Recipient> recipients = new ArrayList<>();
    private final Map<String, Recipient> byKey = new HashMap<>();
    private final Map<String, Recipient> byEmail = new HashMap<>();
    private final Map<String, Recipient> byToken = new HashMap<>();
    private RosterRow rows;

    private RosterReader(String name) {
        this.name = name;
    }

    /**
     * @param name the path as written in the job file
     * @throws RefusedException DS-30xx for the file, DS-29xx for people that are not clear
     */
    public static RosterFile read(String name, Path path, SourceSettings settings) {
        try {
            return new RosterReader(name).read(path, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RosterFile read(Path path, SourceSettings settings) throws IOException {
        FileHead head = FileHead.read(name, path);
        FileStamp stamp = FileStamp.of(path);
        Charset encoding = SourceSurvey.encoding(name, path, head, settings);
        SourceFile raw = source(path, head, encoding, new CsvHeader(List.of(), 0, 0, ','));
        CsvHeader header;
        try (InputStream bytes = SourceBytes.open(raw)) {
            header = CsvHeader.read(name, bytes, SourceBytes.encoding(raw));
        }
        rows = new RosterRow(columns(header, settings), new TimeText(settings.zone()));
        try (BlockReader reader = new BlockReader(source(path, head, encoding, header))) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                read(block.get());
            }
        }
        stamp.refuseChange(name, path);
        if (recipients.isEmpty() && faults.isEmpty()) {
            faults.add(Problem.at(new SourceRef(name, 0), ReadCode.NO_PEOPLE));
        }
        if (!faults.isEmpty()) {
            throw new RefusedException(faults);
        }
        return new RosterFile(name, head.sha256(), new Roster(recipients));
    }

    private Columns columns(CsvHeader header, SourceSettings settings) {
        Columns columns = KnownColumns.ofRoster(header.names(), settings.columns());
        List<String> missing = columns.missing(List.of("email"));
        if (!missing.isEmpty()) {
            throw new RefusedException(
                    Problem.at(
                            new SourceRef(name, header.lines()),
                            ReadCode.MISSING_COLUMN,
                            String.join(", ", missing),
                            header.shown(),
                            "roster"));
        }
        return columns;
    }

    private SourceFile source(Path path, FileHead head, Charset encoding, CsvHeader header) {
        return new SourceFile(
                name,
                path,
                head.bytes(),
                head.sha256(),
                head.gzip(),
                drillsift.event.InputFormat.DRILLSIFT_EVENTS,
                encoding,
                header.names(),
                header.end(),
                header.lines(),
                header.delimiter());
    }

    private void read(Block block) {
        new CsvRecords(block)
                .forEach(
                        new CsvRecords.Receiver() {
                            @Override
                            public void record(CSVRecord record, int start, int end, int line) {
                                person(record, block.firstLine() + line);
                            }

                            @Override
                            public void broken(String reason, int start, int end, int line) {
                                fault(block.firstLine() + line, code(reason));
                            }
                        });
    }

    private static ReadCode code(String reason) {
        return switch (reason) {
            case "broken-encoding" -> ReadCode.BROKEN_LETTER;
            case "nul-byte" -> ReadCode.NUL_BYTE;
            case "too-long" -> ReadCode.LONG_RECORD;
            default -> ReadCode.BAD_RECORD; // its quotes do not match
        };
    }

    private void fault(long line, ReadCode code, Object... arguments) {
        faults.add(Problem.at(new SourceRef(name, line), code, arguments));
    }

    private void person(CSVRecord record, long line) {
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
        if (person.email().isEmpty()) {
            fault(line, ReadCode.NO_EMAIL);
        } else if (person.email().indexOf('@') < 1 || person.email().endsWith("@")) {
            fault(line, ReadCode.NOT_EMAIL);
        } else {
            rows.sentAtFault(record).ifPresent(text -> fault(line, ReadCode.BAD_SENT_AT, text));
            enter(person, line);
        }
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
