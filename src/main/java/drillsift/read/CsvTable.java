package drillsift.read;

import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A CSV file that a person keeps, such as a roster: its header, then its blocks of records. */
final class CsvTable {

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
        FileHead head = FileHead.read(name, path);
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

    CsvHeader header() {
        return header;
    }

    String sha256() {
        return head.sha256();
    }

    /**
     * @throws RefusedException when the file changed meanwhile
     */
    void forEachBlock(Consumer<Block> taker) throws IOException {
        try (BlockReader reader = new BlockReader(source())) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                taker.accept(block.get());
            }
        }
        stamp.refuseChange(name, path);
    }

    private SourceFile source() {
        return new SourceFile(
                name,
                path,
                head.bytes(),
                head.sha256(),
                head.gzip(),
                InputFormat.DRILLSIFT_EVENTS,
                encoding,
                header.names(),
                header.end(),
                header.lines(),
                header.delimiter());
    }
}
