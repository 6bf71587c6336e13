package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;

/** Whatever a workbook holds: rows or a refusal. */
class WorkbookFuzzTest {

    private static final String HEAD =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>a</t></is></c></row>";
    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".xlsx");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The first byte says where the others stand: as rows, as texts, as styles or as the file. */
    @FuzzTest
    void gives_rows_or_is_refused(byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        String text = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        String cell = "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c s=\"0\"><v>1</v></c></row>";
        switch (bytes[0] & 3) {
            case 0 -> WorkbookOf.rows(HEAD + text).write(FILE);
            case 1 -> WorkbookOf.rows(HEAD + cell).shared(text).write(FILE);
            case 2 -> WorkbookOf.rows(HEAD + cell).styles(text, 164).write(FILE);
            default -> Files.write(FILE, bytes);
        }
        try {
            Table table =
                    Table.open("fuzzed.xlsx", FILE, SourceSettings.in(ZoneId.of("Asia/Tokyo")));
            table.forEachRecord(new Widths());
        } catch (RefusedException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    private static final class Widths implements CsvTable.Receiver {

        @Override
        public void record(CsvCells cells, long line) {
            for (int i = 0; i < cells.size(); i++) {
                assertThat(cells.text(i)).isNotNull();
            }
        }

        @Override
        public void broken(String reason, long line) {
            assertThat(reason).isNotEmpty();
        }
    }
}
