package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeTextTest {

    private final TimeText tokyo = new TimeText(ZoneId.of("Asia/Tokyo"));

    @ParameterizedTest
    @CsvSource({
        "2026-10-05T00:04:31Z, 2026-10-05T00:04:31Z, SECOND, EXPLICIT",
        "2026-10-05T00:04:31.5Z, 2026-10-05T00:04:31.5Z, MILLI, EXPLICIT",
        "2026-10-05T00:00:12.123456789Z, 2026-10-05T00:00:12.123456789Z, NANO, EXPLICIT",
        "2026-10-05T09:04:31+09:00, 2026-10-05T00:04:31Z, SECOND, EXPLICIT",
        "2026/10/05 9:04:31, 2026-10-05T00:04:31Z, SECOND, ASSUMED",
        "2026/10/5 09:04, 2026-10-05T00:04:00Z, MINUTE, ASSUMED",
        "2026年10月5日 9時4分31秒, 2026-10-05T00:04:31Z, SECOND, ASSUMED",
        "2026/10/05 午後0:04:31, 2026-10-05T03:04:31Z, SECOND, ASSUMED",
        "2026/10/05 11:04:31 PM, 2026-10-05T14:04:31Z, SECOND, ASSUMED",
        "2026/10/05 24:00, 2026-10-05T15:00:00Z, MINUTE, ASSUMED",
        "２０２６/１０/０５ ９:０４:３１, 2026-10-05T00:04:31Z, SECOND, ASSUMED",
        "2026-10-05, 2026-10-04T15:00:00Z, DAY, ASSUMED",
        "令和8年10月5日 9時4分31秒, 2026-10-05T00:04:31Z, SECOND, ASSUMED",
        "令和元年5月1日, 2019-04-30T15:00:00Z, DAY, ASSUMED",
        "平成31年4月30日, 2019-04-29T15:00:00Z, DAY, ASSUMED",
        "昭和64年1月7日, 1989-01-06T15:00:00Z, DAY, ASSUMED",
        "明治45年7月29日 12:00, 1912-07-29T03:00:00Z, MINUTE, ASSUMED",
        "2026/10/05 午後12時, 2026-10-05T03:00:00Z, MINUTE, ASSUMED",
        "2026-10-05T09:04:31+09, 2026-10-05T00:04:31Z, SECOND, EXPLICIT",
        "2026-10-05t00:04:31z, 2026-10-05T00:04:31Z, SECOND, EXPLICIT",
        "2026-10-05T00:04:31.1234567Z, 2026-10-05T00:04:31.1234567Z, NANO, EXPLICIT",
        "2026-10-05 00:04:31 JST, 2026-10-04T15:04:31Z, SECOND, EXPLICIT"
    })
    void reads_times_as_people_and_tools_write_them(
            String text, Instant instant, TimePrecision precision, ZoneBasis basis) {
        TimeText.Reading reading = tokyo.read(text);

        assertThat(reading.fault()).isEmpty();
        assertThat(reading.instant()).contains(instant);
        assertThat(reading.precision()).isEqualTo(precision);
        assertThat(reading.basis()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        "46113.5, spreadsheet-number",
        "1790000000, epoch-number",
        "04/05/06, ambiguous-date",
        "10/05/2026 9:00, ambiguous-date",
        "2026-02-30T00:00:00Z, no-such-time",
        "2026-02-10 00:60, no-such-time",
        "2026/10/05 25:30, no-such-time",
        "9999-12-31 23:59:59, far-time",
        "9999-12-31T23:59:59Z, far-time",
        "1601-01-01T00:00:00Z, far-time",
        "平成35年1月1日, no-such-time",
        "8年10月5日, ambiguous-date",
        "R8.10.5, bad-time",
        "2026-10-05 00:04:31 IST, bad-time",
        "yesterday, bad-time"
    })
    void refuses_with_a_reason_what_could_mean_two_things_or_nothing(String text, String fault) {
        assertThat(tokyo.read(text).fault()).isEqualTo(fault);
        assertThat(tokyo.read(text).instant()).isEmpty();
    }

    @Test
    void takes_a_leap_second_as_the_one_before_and_says_so() {
        assertThat(tokyo.read("2026-12-31 23:59:60").note()).isEqualTo("leap-second");
    }

    @Test
    void refuses_the_hour_that_summer_time_skips_and_takes_the_earlier_of_a_repeated_one() {
        TimeText newYork = new TimeText(ZoneId.of("America/New_York"));

        assertThat(newYork.read("2026-03-08 02:30:00").fault()).isEqualTo("skipped-hour");
        TimeText.Reading repeated = newYork.read("2026-11-01 01:30:00");
        assertThat(repeated.instant()).contains(Instant.parse("2026-11-01T05:30:00Z"));
        assertThat(repeated.note()).isEqualTo("repeated-hour");
    }
}
