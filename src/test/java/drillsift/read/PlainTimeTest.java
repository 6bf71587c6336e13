package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventBlock;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTimeTest {

    private static final List<String> ZONES =
            List.of("Asia/Tokyo", "America/New_York", "Australia/Lord_Howe", "UTC", "+05:30");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-10-05T00:04:31Z",
                "2026-10-05T00:04:31.123456789Z",
                "2026/10/05 9:04:31",
                "2026/1/5 09:04",
                "2026-10-05 09:04:31.5",
                "2026-10-05T09:04:31+09:00",
                "2026-10-05T09:04:31-0330"
            })
    void reads_what_tools_write(String text) {
        assertThat(read(new PlainTime(ZoneId.of("Asia/Tokyo")), text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026/10/05",
                "2026/10/05 24:00",
                "2026/10/05 9:04:60",
                "2026/02/30 9:04",
                "2026-03-08 02:30:00",
                "2026-11-01 01:30:00",
                "2026-10-05T09:04:31+18:30",
                "2026-10-05 9:04 PM",
                "9999-12-31T00:00:00Z",
                "20２6-10-05T00:04:31Z"
            })
    void leaves_to_others_what_calls_for_a_word_of_its_own(String text) {
        assertThat(read(new PlainTime(ZoneId.of("America/New_York")), text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void says_what_the_patterns_say(long seed) {
        Random random = new Random(seed);
        ZoneId zone = ZoneId.of(ZONES.get((int) seed - 1));
        PlainTime plain = new PlainTime(zone);
        TimeText patterns = new TimeText(zone);
        int plainOnes = 0;
        for (int round = 0; round < 20_000; round++) {
            String text = text(random);
            if (read(plain, text)) {
                plainOnes++;
                TimeText.Reading reading = patterns.byPattern(text);
                assertThat(reading.fault()).as(text).isEmpty();
                assertThat(reading.note()).as(text).isEmpty();
                assertThat(reading.instant())
                        .as(text)
                        .contains(EventBlock.instant(plain.epochNanos()));
                assertThat(reading.precision()).as(text).isEqualTo(plain.precision());
                assertThat(reading.basis()).as(text).isEqualTo(plain.basis());
            }
        }
        assertThat(plainOnes).isBetween(3_000, 10_000);
    }

    private static boolean read(PlainTime plain, String text) {
        byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
        return plain.read(bytes, 1, bytes.length - 1);
    }

    /** Days around changes of clocks are frequent, and so are fields just out of range. */
    private static String text(Random random) {
        String separator = one(random, "-", "-", "/", "/", ".");
        String text = 1900 + random.nextInt(300) + separator;
        if (random.nextInt(3) > 0) {
            text = 2026 + separator;
        }
        text += two(random, 1, one(random, 3, 4, 10, 11, random.nextInt(14))) + separator;
        text += two(random, 1, random.nextInt(33)) + one(random, " ", "T", "T", "  ", "");
        text += two(random, 1, random.nextInt(25)) + ":" + two(random, 2, random.nextInt(61));
        if (random.nextInt(5) > 0) {
            text += ":" + two(random, 2, random.nextInt(61));
            text += one(random, "", "", "", ".5", ".123", ".1234567", ".123456789", ".", ",5");
        }
        return text
                + one(random, "", "", "Z", "Z", "+09:00", "-0330", "+09", "+18:30", " JST", "+9");
    }

    private static String two(Random random, int fewest, int number) {
        boolean isPadded = fewest == 2 ? random.nextInt(20) > 0 : random.nextBoolean();
        return isPadded && number < 10 ? "0" + number : Integer.toString(number);
    }

    @SafeVarargs
    private static <T> T one(Random random, T... choice) {
        return choice[random.nextInt(choice.length)];
    }
}
