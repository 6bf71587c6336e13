package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Java's own reader of archives hands out without a word. */
class ZipChecksumTest {

    private static final String EVENTS =
            "recipient,kind,occurred_at\nh.sato@corp.example,clicked,2026-10-13T10:00:00+09:00\n";

    @TempDir private Path folder;

    private Path stored(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = new ZipEntry("events.csv");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        Path file = folder.resolve("in.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        }
        return file;
    }

    private static SourceFile survey(Path file) throws IOException {
        return SourceSurvey.survey("in.zip", file, SourceSettings.in(ZoneId.of("Asia/Tokyo")));
    }

    @Test
    void a_member_with_other_bytes_than_were_packed_is_refused() throws IOException {
        Path file = stored(EVENTS);
        assertThat(survey(file).bytes()).isPositive();
        byte[] bytes = Files.readAllBytes(file);
        int time = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("T10:00");
        bytes[time + 2] = '1';
        Files.write(file, bytes);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> survey(file));

        assertThat(refused.problems().get(0).code()).isEqualTo(ReadCode.BROKEN_PACKED);
    }

    @Test
    void two_members_of_one_name_are_called_so() throws IOException {
        Path file = folder.resolve("in.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String name : List.of("events-1.csv", "events-2.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(EVENTS.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("events-2", "events-1"), StandardCharsets.ISO_8859_1);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> survey(file));

        assertThat(new Messages(Language.EN).text(refused.problems().get(0)))
                .isEqualTo(
                        "in.zip: Two files in the archive are called events-1.csv, and which of"
                                + " them is meant cannot be told. Unpack it and give the right"
                                + " file, or pack it anew.");
    }
}
