package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** What is read out of packed files, and why not. */
final class Unpacked {

    static final SourceSettings AUTO = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    static final String EVENTS = "種別,日時,メールアドレス\nクリック,2026/10/05 9:04:31,h.sato@corp.example\n";

    private Unpacked() {}

    static String read(SourceFile source) throws IOException {
        StringBuilder text = new StringBuilder();
        try (BlockReader reader = new BlockReader(source)) {
            for (Optional<Block> next = reader.next(); next.isPresent(); next = reader.next()) {
                Block block = next.get();
                text.append(new String(block.bytes(), 0, block.length(), source.blockEncoding()));
            }
        }
        return text.toString();
    }

    static String refusal(Path file, SourceSettings settings) {
        RefusedException refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () -> read(SourceSurvey.survey("in", file, settings)));
        for (Language language : Language.values()) {
            assertThat(new Messages(language).text(refused.problems().get(0))).isNotBlank();
        }
        return new Messages(Language.EN).text(refused.problems().get(0));
    }

    static byte[] zstd(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
