package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that people keep is read alike, whether its bytes are cut or Commons CSV reads them. */
class CsvTableTest {

    private static final String HEADER = "email,name,department\r\n";
    private static final List<String> CELLS =
            List.of(
                    "a@corp.example",
                    "佐藤",
                    "\"x, y\"",
                    "\"two\nlines\"",
                    "\"a \"\"b\"\"\"",
                    "",
                    "\"\"");
    private static final List<String> DAMAGE = List.of("\"", "\0", "\r", "\"x\"y", "\uFFFD");

    @TempDir private Path folder;

    private static String rows(Random random) {
        StringBuilder text = new StringBuilder(HEADER);
        for (int row = random.nextInt(12); row >= 0; row--) {
            int cells = random.nextInt(8) == 0 ? 2 + random.nextInt(3) : 3;
            for (int cell = 0; cell < cells; cell++) {
                text.append(cell == 0 ? "" : ",").append(one(random, CELLS));
            }
            text.append(random.nextBoolean() ? "\r\n" : "\n");
            text.append(random.nextInt(10) == 0 ? "\n" : "");
        }
        if (random.nextInt(3) == 0) {
            int at = HEADER.length() + random.nextInt(text.length() - HEADER.length());
            text.insert(at, one(random, DAMAGE));
        }
        return text.toString();
    }

    private static <T> T one(Random random, List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    @Test
    void what_is_cut_by_bytes_is_what_commons_csv_reads() throws IOException {
        Random random = new Random(20261125);
        Path file = folder.resolve("people.csv");
        for (int trial = 0; trial < 500; trial++) {
            String text = rows(random);
            Files.writeString(file, text);

            assertThat(asTable(file)).as(text).isEqualTo(byCommonsCsv(file));
        }
    }

    private static List<String> asTable(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        CsvTable.open("people.csv", file, SourceSettings.in(ZoneId.of("UTC")))
                .forEachRecord(
                        new CsvTable.Receiver() {
                            @Override
                            public void record(CsvCells cells, long line) {
                                found.add(line + " " + texts(cells));
                            }

                            @Override
                            public void broken(String reason, long line) {
                                found.add(line + " " + reason);
                            }
                        });
        return found;
    }

    private static List<String> texts(CsvCells cells) {
        return IntStream.range(0, cells.size()).mapToObj(cells::text).toList();
    }

    private static List<String> byCommonsCsv(Path file) throws IOException {
        List<String> found = new ArrayList<>();
        SourceSettings settings =
                SourceSettings.in(ZoneId.of("UTC")).as(InputFormat.DRILLSIFT_EVENTS);
        FileHead head = FileHead.read("people.csv", file);
        SourceFile source =
                new SourceFile(
                        "people.csv",
                        file,
                        head.bytes(),
                        head.sha256(),
                        head.packing(),
                        settings.format().orElseThrow(),
                        StandardCharsets.UTF_8,
                        List.of("email", "name", "department"),
                        HEADER.length(),
                        1,
                        ',');
        try (BlockReader reader = new BlockReader(source)) {
            for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                Block block = next.get();
                new CsvRecords(block)
                        .forEach(
                                new CsvRecords.Receiver() {
                                    @Override
                                    public void record(
                                            CSVRecord record, int start, int end, int line) {
                                        long at = block.firstLine() + line;
                                        found.add(at + " " + record.toList());
                                    }

                                    @Override
                                    public void broken(
                                            String reason, int start, int end, int line) {
                                        found.add(block.firstLine() + line + " " + reason);
                                    }
                                });
            }
        }
        return found;
    }
}
