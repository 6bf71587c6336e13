package drillsift.read;

import drillsift.event.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The people of a GoPhish campaign as its API gives it, as rows under the names of its results. */
final class JsonTable {

    private static final String DEPARTMENT = "department";

    /** The header of GoPhish's results CSV, as far as a roster is made of it. */
    private static final List<String> NAMES =
            List.of(
                    "id",
                    "status",
                    "send_date",
                    "email",
                    "first_name",
                    "last_name",
                    "full_name",
                    "position",
                    DEPARTMENT);

    private final String name;
    private final SourceFile file;
    private final FileStamp stamp;

    private JsonTable(String name, SourceFile file, FileStamp stamp) {
        this.name = name;
        this.file = file;
        this.stamp = stamp;
    }

    /** Whether the file begins as a JSON document does; whatever cannot be read does not. */
    static boolean fits(Path path) throws IOException {
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return false; // told by whoever reads it
        }
        try (InputStream bytes = Files.newInputStream(path)) {
            byte[] head = bytes.readNBytes(512);
            return ForeignFiles.name(Encodings.asUtf8(head)).equals(Optional.of(ForeignFiles.JSON));
        }
    }

    static JsonTable open(String name, Path path, SourceSettings settings) throws IOException {
        FileStamp stamp = FileStamp.of(path);
        return new JsonTable(
                name,
                SourceSurvey.survey(name, path, settings.as(InputFormat.GOPHISH_JSON)),
                stamp);
    }

    String sha256() {
        return file.sha256();
    }

    /**
     * The names under which its people stand. GoPhish itself knows no department, which only some
     * of its forks have: where nobody has one there is no such column.
     */
    List<String> names() throws IOException {
        int place = NAMES.indexOf(DEPARTMENT);
        boolean[] isSaid = {false};
        forEachRecord(
                new CsvTable.Receiver() {
                    @Override
                    public void record(CsvCells cells, long line) {
                        isSaid[0] |= !FieldText.value(cells.text(place)).isEmpty();
                    }

                    @Override
                    public void broken(String reason, long line) {} // told when it is read
                });
        return isSaid[0] ? NAMES : NAMES.subList(0, place);
    }

    /**
     * @throws drillsift.message.RefusedException when the file changed meanwhile
     */
    void forEachRecord(CsvTable.Receiver receiver) throws IOException {
        try (BlockReader reader = new BlockReader(file)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                if (JsonPlace.of(block.get()).list().equals("results")) {
                    hand(block.get(), receiver);
                }
                if (JsonPlace.of(block.get()).isCut()) {
                    receiver.broken("bad-json", block.get().firstLine());
                }
            }
        }
        stamp.refuseChange(name, file.path());
    }

    private static void hand(Block block, CsvTable.Receiver receiver) {
        JsonCells cells = new JsonCells(NAMES);
        JsonRecords.forEach(
                block,
                (start, end, line, whole) -> {
                    long place = block.firstLine() + line;
                    if (end - start > JsonFraming.LIMIT) {
                        receiver.broken("too-long", place);
                    } else if (whole && cells.read(block.bytes(), start, end)) {
                        receiver.record(cells, place);
                    } else {
                        receiver.broken("bad-json", place);
                    }
                });
    }
}
