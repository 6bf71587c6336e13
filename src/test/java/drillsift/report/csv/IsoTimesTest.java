package drillsift.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimesTest {

    /** Around a change of the clock, at midnight, with parts of a second and long ago. */
    @ParameterizedTest
    @ValueSource(strings = {"Asia/Tokyo", "Europe/Berlin", "Z", "America/St_Johns", "+05:53:28"})
    void writes_times_as_the_platform_does(String name) {
        ZoneId zone = ZoneId.of(name);
        IsoTimes times = new IsoTimes(zone);
        Random random = new Random(5);
        long change = Instant.parse("2026-10-25T01:00:00Z").getEpochSecond();
        for (int i = 0; i < 20_000; i++) {
            long second = change - 200_000 + random.nextInt(400_000);
            int nanos = i % 10 == 0 ? random.nextInt(1_000_000_000) : 0;
            long shift = i % 100 == 0 ? 5_000_000_000L : 0;
            Instant at = Instant.ofEpochSecond(second - shift, nanos);

            assertThat(times.text(at))
                    .isEqualTo(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
        }
    }
}
