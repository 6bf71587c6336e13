package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LogTimeTest {

    @Test
    void reads_the_time_of_the_common_log_format() {
        assertThat(seconds("05/Oct/2026:09:04:31 +0900")).isEqualTo(1_791_158_671L);
    }

    @Test
    void a_year_that_nanoseconds_cannot_count_is_no_time() {
        assertThat(seconds("31/Dec/9999:23:59:59 +0000")).isEqualTo(LogTime.NONE);
        assertThat(seconds("01/Jan/1601:00:00:00 +0000")).isEqualTo(LogTime.NONE);
    }

    private static long seconds(String text) {
        return new LogTime().seconds(text.getBytes(StandardCharsets.US_ASCII), 0);
    }
}
