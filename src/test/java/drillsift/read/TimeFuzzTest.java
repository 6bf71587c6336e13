package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/** Whatever stands where a time belongs: a time or a reason, and the same by both ways. */
class TimeFuzzTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York"); // with hours that repeat

    @FuzzTest
    void is_a_time_or_has_a_reason(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        TimeText times = new TimeText(ZONE);

        TimeText.Reading reading = times.read(text);

        assertThat(reading.instant().isEmpty()).isEqualTo(!reading.fault().isEmpty());
        if (new PlainTime(ZONE).read(bytes, 0, bytes.length)) {
            assertThat(reading).isEqualTo(times.byPattern(text));
        }
        assertThat(DateReadings.of(text)).hasSizeLessThan(4).isSorted();
    }
}
