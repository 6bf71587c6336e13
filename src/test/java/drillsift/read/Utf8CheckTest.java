package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8CheckTest {

    private static final String[] LETTERS = {
        "a", "plain text, long", "é", "髙橋", "𠮷", "\u001b", "\uFFFD"
    };

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void calls_good_what_java_decodes_however_it_comes_in(long seed) {
        Random random = new Random(seed);
        int good = 0;
        for (int round = 0; round < 10_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(12); i >= 0; i--) {
                text.append(LETTERS[random.nextInt(LETTERS.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            boolean isGood = decodes(bytes);
            good += isGood ? 1 : 0;

            assertThat(inParts(bytes, random).firstBad() < 0)
                    .as("%s", Arrays.toString(bytes))
                    .isEqualTo(isGood);
        }
        assertThat(good).isBetween(4_000, 9_000);
    }

    @Test
    void sees_an_escape_that_plain_bytes_follow() {
        byte[] bytes = "株式会社".getBytes(Charset.forName("x-windows-iso2022jp"));
        Utf8Check check = new Utf8Check();
        check.add(Arrays.copyOf(bytes, 11), 11); // up to the last letter

        assertThat(check.hasJapaneseEscape()).isTrue();
    }

    private static Utf8Check inParts(byte[] bytes, Random random) {
        Utf8Check check = new Utf8Check();
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(40));
            check.add(Arrays.copyOfRange(bytes, from, to), to - from);
            from = to;
        }
        return check;
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
