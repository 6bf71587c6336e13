package drillsift.read;

import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;

/** A CSV file that a person keeps, such as a roster: its header, then its blocks of records. */
final class CsvTable implements Table {

    private final String name;
    private final Path path;
    private final FileHead head;
    private final FileStamp stamp;
    private final Charset encoding;
    private final CsvHeader header;

    private CsvTable(
            String name,
            Path path,
            FileHead head,
            FileStamp stamp,
            Charset encoding,
            CsvHeader header) {
        this.name = name;
        this.path = path;
        this.head = head;
        this.stamp = stamp;
        this.encoding = encoding;
        this.header = header;
    }

    /**
     * @param name as it is called in messages
     * @throws RefusedException DS-30xx for a file that is no such thing
     */
    static CsvTable open(String name, Path path, SourceSettings settings) throws IOException {
        FileHead head = FileHead.read(name, path, settings.part());
        head.refuseJson(name);
        FileStamp stamp = FileStamp.of(path);
        Charset encoding = SourceSurvey.encoding(name, path, head, settings);
        CsvTable bare =
                new CsvTable(
                        name, path, head, stamp, encoding, new CsvHeader(List.of(), 0, 0, ','));
        SourceFile raw = bare.source();
        try (InputStream bytes = SourceBytes.open(raw)) {
            CsvHeader header = CsvHeader.read(name, bytes, SourceBytes.encoding(raw));
            return new CsvTable(name, path, head, stamp, encoding, header);
        }
    }

    @Override
    public CsvHeader header() {
        return header;
    }

    @Override
    public String sha256() {
        return head.sha256();
    }

    CorrectionRows.Form form() {
        return new CorrectionRows.Form(encoding, header.delimiter(), head.packing().isPacked());
    }

    /** Takes the records one by one, as far as they can be told apart. */
    interface Receiver {

        /**
         * @param cells valid until the next record
         * @param line of the file
         */
        void record(CsvCells cells, long line);

        /**
         * @param reason stable code
         */
        void broken(String reason, long line);
    }

    @Override
    public void forEachRecord(Receiver receiver) throws IOException {
        try (BlockReader reader = new BlockReader(source())) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                hand(block.get(), receiver);
            }
        }
        stamp.refuseChange(name, path);
    }

    /** What was handed on cannot be taken back, so a block is cut once to see that it is plain. */
    private static void hand(Block block, Receiver receiver) {
        PlainRecords tried = new PlainRecords(block);
        while (tried.next()) {} // only to come to its end
        if (!tried.isPlain()) {
            new CsvRecords(block).forEach(new ByCommonsCsv(block, receiver));
            return;
        }
        PlainRecords records = new PlainRecords(block);
        while (records.next()) {
            receiver.record(records, block.firstLine() + records.line());
        }
    }

    private record ByCommonsCsv(Block block, Receiver receiver) implements CsvRecords.Receiver {

        @Override
        public void record(CSVRecord record, int start, int end, int line) {
            receiver.record(CsvCells.of(record), block.firstLine() + line);
        }

        @Override
        public void broken(String reason, int start, int end, int line) {
            receiver.broken(reason, block.firstLine() + line);
        }
    }

    private SourceFile source() {
        return new SourceFile(
                name,
                path,
                head.bytes(),
                head.sha256(),
                head.packing(),
                InputFormat.DRILLSIFT_EVENTS,
                encoding,
                header.names(),
                header.end(),
                header.lines(),
                header.delimiter());
    }
}
