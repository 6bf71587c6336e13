package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.OffHours;
import drillsift.aggregate.RoundFigures.Speed;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimeRulesTest {

    private static final int K = 10;

    @Test
    void takes_nights_and_holidays_out_of_the_hours_where_they_are_under_k_people() {
        List<HourCount> cells = List.of(cell(10, 20), cell(22, 4));
        OffHours off = new OffHours(false, Optional.of(6), List.of(cell(10, 2), cell(22, 4)));

        TimeRules.Hours shown = TimeRules.hours(cells, off, K);

        assertThat(shown.cells()).containsExactly(cell(10, 18));
        assertThat(shown.off()).isEqualTo(new OffHours(true, Optional.of(6), List.of()));
    }

    @Test
    void leaves_nights_of_k_people_in_their_hours() {
        List<HourCount> cells = List.of(cell(10, 20), cell(22, 10));
        OffHours off = new OffHours(false, Optional.of(10), List.of(cell(22, 10)));

        TimeRules.Hours shown = TimeRules.hours(cells, off, K);

        assertThat(shown.cells()).isEqualTo(cells);
        assertThat(shown.off()).isEqualTo(OffHours.none());
    }

    @Test
    void gives_one_or_two_people_no_number() {
        OffHours off = new OffHours(false, Optional.of(2), List.of(cell(22, 2)));

        TimeRules.Hours shown = TimeRules.hours(List.of(cell(10, 1), cell(22, 2)), off, K);

        assertThat(shown.cells())
                .containsExactly(new HourCount(DayOfWeek.TUESDAY, 10, Optional.empty()));
        assertThat(shown.off()).isEqualTo(new OffHours(true, Optional.empty(), List.of()));
    }

    @Test
    void draws_no_curve_under_twenty_people_and_rounds_its_steps_from_there() {
        assertThat(TimeRules.speed(speed(19)).delays()).isEmpty();
        assertThat(TimeRules.speed(speed(19)).median()).contains(Duration.ofMinutes(15));
        assertThat(TimeRules.speed(speed(20)).delays()).hasSize(20).allMatch(s -> s % 300 == 0);
    }

    @Test
    void tells_the_first_report_in_minutes() {
        assertThat(TimeRules.speed(speed(20)).firstReport()).contains(Duration.ofMinutes(2));
    }

    @Test
    void tells_the_last_record_to_the_hour_of_the_campaigns_zone() {
        Instant last = Instant.parse("2026-10-14T07:14:09Z");

        assertThat(TimeRules.upToHour(last, ZoneId.of("Asia/Tokyo")))
                .isEqualTo(Instant.parse("2026-10-14T08:00:00Z"));
        assertThat(TimeRules.upToHour(last, ZoneId.of("Asia/Kolkata")))
                .isEqualTo(Instant.parse("2026-10-14T07:30:00Z"));
    }

    @Test
    void shows_devices_of_k_people_and_the_others_together() {
        List<DeviceCount> devices =
                List.of(
                        new DeviceCount("desktop", "Windows", 30),
                        new DeviceCount("desktop", "macOS", 12),
                        new DeviceCount("mobile", "iOS", 3));

        assertThat(TimeRules.devices(devices, K))
                .containsExactly(
                        new DeviceCount("desktop", "Windows", 30),
                        new DeviceCount("(other)", "(other)", 15));
    }

    private static HourCount cell(int hour, int people) {
        return new HourCount(DayOfWeek.TUESDAY, hour, Optional.of(people));
    }

    private static Speed speed(int people) {
        return new Speed(
                LongStream.range(0, people).mapToObj(i -> 7 + 61 * i).toList(),
                Optional.of(Duration.ofSeconds(611)),
                Optional.of(Duration.ofSeconds(61)),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0,
                0,
                Optional.empty());
    }
}
