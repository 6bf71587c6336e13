package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import drillsift.message.RefusedException;
import drillsift.read.SourceFile;
import drillsift.read.SourceSettings;
import drillsift.read.SourceSurvey;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand files of every format, encoding, line end and packing, mutilated at random: each
 * line of a file is part of an accepted, a rejected or a skipped record, and of one alone.
 */
class MutilatedFilesTest {

    private static final int FILES = 10_000;
    private static final List<InputFormat> TEXTS =
            List.of(
                    InputFormat.GOPHISH_EVENTS,
                    InputFormat.GOPHISH_RESULTS,
                    InputFormat.DRILLSIFT_EVENTS,
                    InputFormat.ACCESS_LOG);
    private static final List<String> ENCODINGS =
            List.of("UTF-8", "windows-31j", "UTF-16LE", "EUC-JP", "x-windows-iso2022jp");
    private static final byte[] DAMAGE = {
        '"', '\n', ',', 'x', '\\', ' ', '[', '\r', 0, (byte) 0x82
    };

    @TempDir private Path folder;

    @Test
    void ten_thousand_mutilated_files_lose_no_record() throws Exception {
        TreeMap<String, Integer> seen = new TreeMap<>();
        int refused = 0;
        for (int seed = 0; seed < FILES; seed++) {
            SplittableRandom random = new SplittableRandom(20_261_124 + seed);
            InputFormat format = TEXTS.get(seed % TEXTS.size());
            boolean log = format == InputFormat.ACCESS_LOG;
            Charset encoding = Charset.forName(log ? "UTF-8" : ENCODINGS.get(random.nextInt(5)));
            byte[] bytes = mutilated(text(format, random).getBytes(encoding), random, encoding);
            try {
                check(seed, bytes, format, encoding, random.nextInt(4) == 0);
                seen.merge(format + " " + encoding, 1, Integer::sum);
            } catch (RefusedException e) {
                refused++; // told, not guessed: a broken letter, a header that is none
            }
        }
        assertThat(seen).hasSize(3 * 5 + 1);
        assertThat(seen.values()).allSatisfy(count -> assertThat(count).isGreaterThan(100));
        assertThat(refused).isLessThan(FILES / 4);
    }

    private void check(int seed, byte[] bytes, InputFormat format, Charset encoding, boolean packed)
            throws Exception {
        Path file = folder.resolve("mutilated");
        Files.write(file, packed ? gzip(bytes) : bytes);
        SourceSettings settings =
                new SourceSettings(
                        java.util.Optional.of(format),
                        encoding.equals(StandardCharsets.UTF_8)
                                ? java.util.Optional.empty()
                                : java.util.Optional.of(encoding),
                        java.util.Map.of(),
                        "rid",
                        ZoneId.of("Asia/Tokyo"));
        SourceFile source = SourceSurvey.survey("mutilated", file, settings);
        NormalizedBlock block = ReadInput.blocks(source, settings).get(0);
        byte[] read = transcoded(bytes, source.blockEncoding(), encoding);

        assertThat(block.records())
                .isEqualTo(block.accepted() + block.rejected() + block.skipped());
        assertThat(block.rejects()).hasSize(block.rejected());
        List<long[]> taken = new ArrayList<>();
        for (Rejected rejected : block.rejects()) {
            byte[] found =
                    java.util.Arrays.copyOfRange(
                            read,
                            (int) rejected.offset(),
                            (int) rejected.offset() + rejected.length());
            assertThat(sha256(found)).as("file %d", seed).isEqualTo(rejected.sha256());
            assertThat(new String(found, StandardCharsets.ISO_8859_1)).doesNotStartWith("\n");
            taken.add(new long[] {rejected.offset(), rejected.offset() + rejected.length()});
        }
        java.util.TreeSet<Long> starts = new java.util.TreeSet<>();
        for (int row = 0; row < block.events().size(); row++) {
            starts.add(block.events().event(row).offset());
        }
        for (long[] rejected : taken) {
            assertThat(starts.subSet(rejected[0], Math.max(rejected[0] + 1, rejected[1])))
                    .as("file %d: an accepted record inside a rejected one", seed)
                    .isEmpty();
        }
        if (format != InputFormat.GOPHISH_RESULTS) { // whose unknown states give no event
            assertThat(starts).as("file %d", seed).hasSize(block.accepted());
        }
        taken.forEach(rejected -> starts.add(rejected[0]));
        for (long start : starts) {
            assertThat(start == source.headerEnd() || isLineEnd(read[(int) start - 1]))
                    .as("file %d: a record starts within a line", seed)
                    .isTrue();
        }
        if (format == InputFormat.ACCESS_LOG) {
            assertThat(block.records()).as("file %d", seed).isEqualTo(lines(read));
        }
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** The bytes as offsets count them: what cannot be framed is counted in UTF-8. */
    private static byte[] transcoded(byte[] bytes, Charset counted, Charset written) {
        return counted.equals(written) || written.equals(StandardCharsets.UTF_8)
                ? bytes
                : new String(bytes, written).getBytes(counted);
    }

    private static int lines(byte[] bytes) {
        int lines = 0;
        for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            boolean blank = line.isEmpty() || line.equals("\r");
            lines += blank ? 0 : 1;
        }
        return lines;
    }

    private static String text(InputFormat format, SplittableRandom random) {
        String end = List.of("\n", "\r\n").get(random.nextInt(2));
        StringBuilder text = new StringBuilder();
        text.append(
                switch (format) {
                    case GOPHISH_EVENTS -> "campaign_id,email,time,message,details" + end;
                    case GOPHISH_RESULTS -> "id,status,send_date,email,position" + end;
                    case DRILLSIFT_EVENTS -> "種別,日時,メールアドレス,備考" + end;
                    case ACCESS_LOG -> logLine(0) + end;
                    default -> throw new IllegalArgumentException(format.key());
                });
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    switch (format) {
                        case GOPHISH_EVENTS ->
                                "7,p@corp.example,2026-10-05T00:04:31Z,Clicked Link,"
                                        + "\"{\"\"payload\"\":{\"\"rid\"\":[\"\"t\"\"]}}\"";
                        case GOPHISH_RESULTS ->
                                "t" + i + ",Email Sent,2026-10-05T00:00:12Z,p@corp.example,営業部";
                        case DRILLSIFT_EVENTS ->
                                "開封,2026/10/05 9:04:31,p@corp.example,\"備考, 二" + end + "行\"";
                        case ACCESS_LOG -> logLine(i);
                        default -> throw new IllegalArgumentException(format.key());
                    });
            text.append(i == 0 && random.nextBoolean() ? "" : end);
        }
        return text.toString();
    }

    private static String logLine(int i) {
        String line =
                "203.0.113.9 - - [05/Oct/2026:09:04:31 +0900] \"GET /?rid=t HTTP/1.1\" 200 12 \"-\""
                        + " \"UA\"";
        return i % 3 == 1
                ? "time=\"2026-10-05T09:04:31+09:00\" level=info msg=\""
                        + line.replace("\"", "\\\"")
                        + "\""
                : line;
    }

    /** Changes, cuts out, doubles or cuts off, behind the first line. */
    private static byte[] mutilated(byte[] bytes, SplittableRandom random, Charset encoding) {
        boolean whole = Charset.forName("UTF-16LE").equals(encoding);
        if (whole) {
            return bytes; // half a letter of it refuses the file
        }
        int head = 0;
        while (bytes[head] != '\n') {
            head++;
        }
        byte[] changed = bytes.clone();
        for (int change = random.nextInt(5); change > 0; change--) {
            int at = head + 1 + random.nextInt(changed.length - head - 1);
            changed[at] = DAMAGE[random.nextInt(DAMAGE.length)];
        }
        boolean cut = random.nextInt(5) == 0;
        int length = cut ? head + 2 + random.nextInt(changed.length - head - 2) : changed.length;
        return java.util.Arrays.copyOf(changed, length);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
