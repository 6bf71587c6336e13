package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFramingTest {

    /** A tilde stands for a line feed, an apostrophe for a quote. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "a;b~c, 3",
                "a;'b~c'~d, 7",
                "a;'b~c';'', 10",
                "a;'b~c';'''', 12",
                "a;'b~c';''', 4",
                "a;'b~c, 4",
                "a;x'b~c', 5",
                "'''a''~b'~, 9"
            })
    void a_record_ends_where_no_quote_is_open_or_at_its_first_line_end(String text, int end) {
        byte[] bytes = bytes(text);

        assertThat(CsvFraming.end(bytes, 0, bytes.length, (byte) ';')).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void frames_what_a_walk_over_every_byte_frames(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i >= 0; i--) {
                text.append("'';~x'~;x".charAt(random.nextInt(9)));
            }
            byte[] bytes = bytes(text.toString());
            int from = random.nextInt(bytes.length);

            assertThat(CsvFraming.end(bytes, from, bytes.length, (byte) ';'))
                    .as("%d of %s", from, text)
                    .isEqualTo(walked(bytes, from));
        }
    }

    private static byte[] bytes(String text) {
        return text.replace('~', '\n').replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static int walked(byte[] bytes, int from) {
        boolean open = false;
        boolean fieldStart = true;
        int first = bytes.length;
        for (int i = from; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == '\n') {
                first = Math.min(first, i);
                if (!open) {
                    return i;
                }
            }
            boolean doubled = open && b == '"' && i + 1 < bytes.length && bytes[i + 1] == '"';
            if (doubled) {
                i++;
            } else if (b == '"') {
                open = !open && fieldStart;
            }
            fieldStart = b == ';' && !open;
        }
        return open ? first : bytes.length;
    }
}
