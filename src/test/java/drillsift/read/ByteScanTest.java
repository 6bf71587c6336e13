package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteScanTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void finds_and_counts_what_a_plain_loop_finds(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = bytes(random);
            int from = random.nextInt(bytes.length);
            int to = from + random.nextInt(bytes.length - from + 1);

            assertThat(ByteScan.indexOf(bytes, from, to, '"')).isEqualTo(first(bytes, from, to));
            assertThat(ByteScan.indexOf(bytes, from, to, '\u00A2'))
                    .isEqualTo(firstHigh(bytes, from, to));
            assertThat(ByteScan.indexOfEither(bytes, from, to, '"', '\\'))
                    .isEqualTo(Math.min(first(bytes, from, to), firstBackslash(bytes, from, to)));
            assertThat(ByteScan.signOrControl(bytes, from, to, '"'))
                    .isEqualTo(Math.min(first(bytes, from, to), firstControl(bytes, from, to)));
            assertThat(ByteScan.count(bytes, from, to, '"')).isEqualTo(quotes(bytes, from, to));
        }
    }

    /** Neighbours of the wanted values are frequent: a borrow must not make them look found. */
    private static byte[] bytes(Random random) {
        byte[] palette = {
            '\r', '\r' + 1, '"', '\\', '"' + 1, '"' - 1, 0, 1, -1, (byte) 0x80, (byte) 0xA2, 'x'
        };
        byte[] bytes = new byte[1 + random.nextInt(60)];
        int kinds = 1 + random.nextInt(palette.length);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = palette[palette.length - 1 - random.nextInt(kinds)];
        }
        return bytes;
    }

    private static int first(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '"') {
            i++;
        }
        return i;
    }

    private static int firstHigh(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != (byte) 0xA2) {
            i++;
        }
        return i;
    }

    private static int firstBackslash(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && bytes[i] != '\\') {
            i++;
        }
        return i;
    }

    private static int firstControl(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] < 0 || bytes[i] > '\r')) {
            i++;
        }
        return i;
    }

    private static int quotes(byte[] bytes, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += bytes[i] == '"' ? 1 : 0;
        }
        return count;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 8, 9, 15, 16, 17, 100})
    void hashes_equal_stretches_alike_wherever_they_stand(int length) {
        byte[] stretch = new byte[length];
        Arrays.fill(stretch, (byte) 'a');
        byte[] shifted = new byte[length + 5];
        System.arraycopy(stretch, 0, shifted, 5, length);

        assertThat(ByteScan.hash(shifted, 5, 5 + length))
                .isEqualTo(ByteScan.hash(stretch, 0, length));
        if (length > 0) {
            shifted[4 + length] = 'b';
            assertThat(ByteScan.hash(shifted, 5, 5 + length))
                    .isNotEqualTo(ByteScan.hash(stretch, 0, length));
        }
    }
}
