package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String HEADER = "種別,日時,メールアドレス,備考\n";
    private static final String EVENTS =
            HEADER
                    + "クリック,2026/10/05 9:04:31,a@corp.example,髙橋①㈱～－\n"
                    + "開封,2026/10/05 9:05:31,b@corp.example,山﨑 花子\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @CsvSource({
        "UTF-8, UTF-8",
        "windows-31j, windows-31j",
        "x-windows-iso2022jp, x-windows-iso2022jp"
    })
    void reads_each_encoding_that_it_recognises_without_a_wrong_letter(String written, String found)
            throws IOException {
        SourceFile file = survey(EVENTS.getBytes(Charset.forName(written)), Optional.empty());

        assertThat(file.encoding().name()).isEqualTo(found);
        assertThat(cells(file)).contains("髙橋①㈱～－", "山﨑 花子");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void reads_utf_16_with_a_mark_and_names_it_without(String charset) throws IOException {
        byte[] marked = ("\uFEFF" + EVENTS).getBytes(Charset.forName(charset));
        byte[] bare = EVENTS.getBytes(Charset.forName(charset));

        assertThat(cells(survey(marked, Optional.empty()))).contains("髙橋①㈱～－");
        assertThat(refusal(bare, Optional.empty()))
                .isEqualTo(
                        "in.csv: This looks like UTF-16 without a byte order mark. Name it under"
                                + " encoding in the job file, or export as UTF-8.");
        assertThat(cells(survey(bare, Optional.of(Charset.forName(charset))))).contains("山﨑 花子");
    }

    @Test
    void recognises_iso_2022_jp_however_late_its_first_escape_comes() throws IOException {
        String plain = "kind,occurred_at,email,note\n";
        String line = "CLICKED,2026-10-05T00:00:00Z,a@corp.example,x\n";
        String text = plain + line.repeat(2_000) + line.replace(",x", ",日本ｶﾅ");
        SourceFile file =
                survey(text.getBytes(Charset.forName("x-windows-50221")), Optional.empty());

        assertThat(cells(file)).contains("日本ｶﾅ");
    }

    @Test
    void refuses_euc_jp_by_name_and_reads_it_when_declared() throws IOException {
        String text = EVENTS.replace("髙橋①㈱～－", "高橋").replace("山﨑", "山崎");
        byte[] bytes = text.getBytes(Charset.forName("EUC-JP"));

        assertThat(refusal(bytes, Optional.empty()))
                .isEqualTo(
                        "in.csv:1: Byte 0 cannot be read in UTF-8 or windows-31j (looks like:"
                                + " EUC-JP). Export the file as UTF-8, or name its encoding under"
                                + " encoding in the job file.");
        assertThat(cells(survey(bytes, Optional.of(Charset.forName("EUC-JP")))))
                .contains("高橋", "山崎 花子");
    }

    @Test
    void does_not_take_a_western_file_for_japanese() {
        String text =
                "kind,occurred_at,email,note\nCLICKED,2026-10-05T00:00:00Z,,Béatrice Sébastien\n";

        assertThat(refusal(text.getBytes(StandardCharsets.ISO_8859_1), Optional.empty()))
                .startsWith("in.csv:2: Byte 59 cannot be read");
    }

    @Test
    void takes_a_list_with_readings_in_half_width_kana() throws IOException {
        String text =
                HEADER
                        + "開封,2026/10/05 9:05:31,b@corp.example,佐藤ｻﾄｳ ﾊﾅｺ\n"
                        + "開封,2026/10/05 9:05:31,b@corp.example,山﨑ﾔﾏｻﾞｷ ｹﾝｼﾞﾛｳ\n".repeat(5);

        assertThat(survey(text.getBytes(WINDOWS_31J), Optional.empty()).encoding())
                .isEqualTo(WINDOWS_31J);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-31j"})
    void one_broken_letter_costs_its_own_record(String charset) throws IOException {
        byte[] bytes = EVENTS.getBytes(Charset.forName(charset));
        byte[] cut = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, cut, 0, cut.length - 1);
        cut[cut.length - 1] = '\n'; // the last letter of 花子 loses its last byte
        SourceFile file = survey(cut, Optional.empty());

        assertThat(file.encoding().name()).isEqualTo(charset);
        assertThat(cells(file)).contains("髙橋①㈱～－", "REJECTED broken-encoding");
    }

    @Test
    void names_the_first_line_that_another_encoding_begins_at() throws IOException {
        ByteArrayOutputStream mixed = new ByteArrayOutputStream();
        mixed.write(EVENTS.getBytes(StandardCharsets.UTF_8));
        mixed.write(EVENTS.getBytes(WINDOWS_31J));

        assertThat(refusal(mixed.toByteArray(), Optional.empty()))
                .startsWith("in.csv:4: Up to byte 164 the letters are UTF-8, from there on ");
        assertThat(refusal(mixed.toByteArray(), Optional.of(StandardCharsets.UTF_8)))
                .startsWith("in.csv:4: The file is not UTF-8 (byte ");
        ByteArrayOutputStream marked = new ByteArrayOutputStream();
        marked.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        marked.write(EVENTS.getBytes(WINDOWS_31J));
        assertThat(refusal(marked.toByteArray(), Optional.empty())).startsWith("in.csv:1: Byte ");
    }

    @Test
    void names_the_line_of_a_letter_that_a_declared_encoding_lacks() throws IOException {
        byte[] bytes = (EVENTS + "x").getBytes(StandardCharsets.UTF_16LE);
        bytes[bytes.length - 2] = 0;
        bytes[bytes.length - 1] = (byte) 0xD8; // half a surrogate pair
        assertThat(refusal(bytes, Optional.of(StandardCharsets.UTF_16LE)))
                .isEqualTo(
                        "in.csv:4: Letters here mean nothing in UTF-16LE. Correct encoding in the"
                                + " job file, or export the file again as UTF-8.");
    }

    private String refusal(byte[] bytes, Optional<Charset> declared) {
        try {
            survey(bytes, declared);
        } catch (RefusedException e) {
            return text(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return "";
    }

    private static String text(RefusedException refused) {
        return new Messages(Language.EN).text(refused.problems().get(0));
    }

    private SourceFile survey(byte[] bytes, Optional<Charset> declared) throws IOException {
        Path file = Files.write(folder.resolve("in.csv"), bytes);
        return SourceSurvey.survey(
                "in.csv",
                file,
                new SourceSettings(
                        Optional.empty(), declared, Map.of(), "rid", ZoneId.of("Asia/Tokyo")));
    }

    private static List<String> cells(SourceFile file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (BlockReader reader = new BlockReader(file)) {
            for (Optional<Block> b = reader.next(); b.isPresent(); b = reader.next()) {
                new CsvRecords(b.get()).forEach(new Cells(cells));
            }
        }
        return cells;
    }

    private record Cells(List<String> cells) implements CsvRecords.Receiver {

        @Override
        public void record(CSVRecord record, int start, int end, int line) {
            record.forEach(cells::add);
        }

        @Override
        public void broken(String reason, int start, int end, int line) {
            cells.add("REJECTED " + reason);
        }
    }
}
