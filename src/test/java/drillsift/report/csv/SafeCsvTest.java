package drillsift.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.VisibleControls;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCsvTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1+1",
                "-1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "\u00A0=1",
                "　＝1",
                "＋1",
                "－1",
                "＠x",
                " =cmd|' /C calc'!A0"
            })
    void keeps_a_spreadsheet_from_running_a_cell(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo("'" + cell);
        assertThat(SafeCsv.raw(SafeCsv.safe(cell))).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-3.5", "12", "a=b", "営業部", "'quoted'", "o'clock", "2026-10-20"})
    void leaves_other_cells_alone(String cell) {
        assertThat(SafeCsv.safe(cell)).isEqualTo(cell);
        assertThat(SafeCsv.raw(cell)).isEqualTo(cell);
    }

    @Test
    void shows_what_would_act_on_a_terminal() throws IOException {
        Path file = folder.resolve("shown.csv");
        SafeCsv.write(
                file, List.of("agent"), List.of(List.of("a\u001b[31m\u0007b\u202Ec\u2066d\n\te")));

        assertThat(Files.readString(file))
                .isEqualTo("\uFEFFagent\r\n\"a\\u001b[31m\\u0007b\\u202ec\\u2066d\n\te\"\r\n");
    }

    @Test
    void gives_every_cell_back() {
        Random random = new Random(3);
        String alphabet = "=+-@'\t\r\n 　＝a1";
        for (int i = 0; i < 5000; i++) {
            StringBuilder cell = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(SafeCsv.raw(SafeCsv.safe(cell.toString()))).isEqualTo(cell.toString());
        }
    }

    @Test
    void writes_a_byte_order_mark_and_crlf() throws IOException {
        Path file = folder.resolve("a.csv");
        SafeCsv.write(file, List.of("名前", "n"), List.of(List.of("=x,y", "1")));

        assertThat(Files.readString(file)).isEqualTo("\uFEFF名前,n\r\n\"'=x,y\",1\r\n");
    }

    /** Rows that need nothing are written in a shorter way. */
    @Test
    void plain_rows_are_written_as_all_others() throws IOException {
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setRecordSeparator("\r\n")
                        .setQuoteMode(QuoteMode.MINIMAL)
                        .get();
        String letters = "a0Z@.:+-_/; ,\"'#=\t\r\n\u00e9\u3042\u55b6\uff1d\u3000\u200f\u0007~!";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            List<String> row = new ArrayList<>();
            for (int cell = 0; cell < 3; cell++) {
                StringBuilder text = new StringBuilder();
                for (int left = random.nextInt(4); left > 0; left--) {
                    text.append(letters.charAt(random.nextInt(letters.length())));
                }
                row.add(text.toString());
            }
            Object[] safe =
                    row.stream().map(cell -> SafeCsv.safe(VisibleControls.of(cell))).toArray();
            String written = SafeCsv.text(List.of("x", "y", "z"), List.of(row));
            StringWriter expected = new StringWriter();
            try (CSVPrinter printer = new CSVPrinter(expected, format)) {
                printer.printRecord(safe);
            }
            assertThat(written).as("%s", row).isEqualTo("\uFEFFx,y,z\r\n" + expected);
        }
    }

    @Test
    void rows_stay_in_their_order_however_long_they_are() throws IOException {
        StringBuilder expected = new StringBuilder("\uFEFFa,b\r\n");
        List<List<String>> rows = new ArrayList<>();
        for (int length : new int[] {3, 9_000, 11_000, 40_000, 1, 20_000, 2}) {
            for (String letter : List.of("\u55b6", "x", "y\"")) {
                String cell = letter.repeat(length);
                rows.add(List.of("1", cell));
                expected.append("1,");
                expected.append(
                        letter.length() == 1 ? cell : '"' + cell.replace("\"", "\"\"") + '"');
                expected.append("\r\n");
            }
        }
        Path file = folder.resolve("long.csv");
        SafeCsv.write(file, List.of("a", "b"), rows);

        assertThat(Files.readString(file)).isEqualTo(expected.toString());
    }
}
