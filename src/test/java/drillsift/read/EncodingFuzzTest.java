package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.message.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Whatever bytes a file has: they have an encoding or are refused, and nothing is replaced. */
class EncodingFuzzTest {

    @FuzzTest
    void has_an_encoding_or_is_refused(byte[] bytes) throws IOException {
        Utf8Check check = new Utf8Check();
        int half = bytes.length / 2;
        check.add(bytes, half);
        byte[] rest = Arrays.copyOfRange(bytes, half, bytes.length);
        check.add(rest, rest.length);
        String strict = new String(bytes, StandardCharsets.UTF_8);
        boolean isUtf8 = Arrays.equals(strict.getBytes(StandardCharsets.UTF_8), bytes);
        assertThat(check.firstBad() < 0).isEqualTo(isUtf8);

        TextEvidence.Bytes opened = () -> new ByteArrayInputStream(bytes);
        ForeignFiles.name(bytes);
        try {
            Charset found = Encodings.detect("fuzzed", bytes, check, opened);
            assertThat(found.canEncode() || Encodings.isTranscoded(found)).isTrue();
            Encodings.declared("fuzzed", found, check, opened);
            CsvHeader.read("fuzzed", new ByteArrayInputStream(bytes), found);
        } catch (RefusedException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
