package drillsift.read;

import static drillsift.read.Unpacked.AUTO;
import static drillsift.read.Unpacked.EVENTS;
import static drillsift.read.Unpacked.read;
import static drillsift.read.Unpacked.refusal;
import static drillsift.read.Unpacked.zstd;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files packed with Zstandard. */
class ZstdFilesTest {

    @TempDir private Path folder;

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("in.zst"), bytes);
    }

    @Test
    void reads_zstandard_with_several_frames_and_refuses_a_cut_one() throws IOException {
        String more = EVENTS.lines().skip(1).findFirst().get() + "\n";
        byte[] first = zstd(EVENTS.getBytes(StandardCharsets.UTF_8));
        byte[] second = zstd(more.repeat(3_000).getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);

        SourceFile source = SourceSurvey.survey("in", write(both), AUTO);

        assertThat(source.packing()).isEqualTo(Packing.ZSTD);
        assertThat(read(source)).isEqualTo(more.repeat(3_001));
        assertThat(refusal(write(Arrays.copyOf(both, both.length - 9)), AUTO))
                .startsWith("in: The zstd file is cut or damaged.");
    }

    @Test
    void reads_zstandard_with_skippable_frames_as_pzstd_writes_it() throws IOException {
        byte[] frame = zstd(EVENTS.getBytes(StandardCharsets.UTF_8));
        byte[] skipped = HexFormat.of().parseHex("502a4d180400000087000000");
        byte[] whole = bytes(skipped, frame, skipped, skipped, frame, skipped);

        SourceFile source = SourceSurvey.survey("in", write(whole), AUTO);

        assertThat(source.packing()).isEqualTo(Packing.ZSTD);
        String text = read(source);
        assertThat(text).isEqualTo(EVENTS.lines().skip(1).findFirst().get() + "\n" + EVENTS);
        assertThat(refusal(write(Arrays.copyOf(whole, whole.length - 1)), AUTO))
                .startsWith("in: The zstd file is cut or damaged.");
    }

    private static byte[] bytes(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void names_the_window_that_a_frame_may_have() throws IOException {
        byte[] frame = // written with --long=27
                HexFormat.of()
                        .parseHex(
                                "28b52ffd0488c50000886b696e642c6f636375727265645f61740a010085a6b904871d8086");

        assertThat(refusal(write(frame), AUTO))
                .isEqualTo(
                        "in: The Zstandard file needs a window of more than 8 MiB. Pack it again"
                                + " without --ultra and --long.");
    }
}
