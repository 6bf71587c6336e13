package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.DateCount;
import drillsift.aggregate.RoundFigures.DeviceCount;
import drillsift.aggregate.RoundFigures.HourCount;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.RoundFigures.OffHours;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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

        TimeRules.Times shown = TimeRules.times(List.of(day(13, 24)), cells, off, total(24), K);

        assertThat(shown.cells()).containsExactly(cell(10, 18));
        assertThat(shown.off()).isEqualTo(new OffHours(true, Optional.of(6), List.of()));
    }

    @Test
    void leaves_nights_of_k_people_in_their_hours() {
        List<HourCount> cells = List.of(cell(10, 20), cell(22, 10));
        OffHours off = new OffHours(false, Optional.of(10), List.of(cell(22, 10)));

        TimeRules.Times shown = TimeRules.times(List.of(day(13, 30)), cells, off, total(30), K);

        assertThat(shown.cells()).isEqualTo(cells);
        assertThat(shown.off()).isEqualTo(OffHours.none());
    }

    @Test
    void hides_a_further_hour_beside_a_single_one_of_two_people() {
        List<HourCount> cells = List.of(cell(10, 20), cell(11, 9), cell(14, 2));

        TimeRules.Times shown =
                TimeRules.times(List.of(day(13, 31)), cells, OffHours.none(), total(31), K);

        assertThat(shown.cells()).containsExactly(cell(10, 20), some(11), some(14));
    }

    @Test
    void hides_a_third_hour_where_two_hidden_ones_can_only_be_one_person_each() {
        List<HourCount> cells = List.of(cell(10, 20), cell(11, 9), cell(14, 1), cell(16, 1));

        TimeRules.Times shown =
                TimeRules.times(List.of(day(13, 31)), cells, OffHours.none(), total(31), K);

        assertThat(shown.cells()).containsExactly(cell(10, 20), some(11), some(14), some(16));
    }

    @Test
    void shows_no_number_of_hours_on_the_weekday_of_a_hidden_date() {
        HourCount wednesday = new HourCount(DayOfWeek.WEDNESDAY, 9, Optional.of(6));
        List<HourCount> cells = List.of(cell(10, 20), cell(11, 9), cell(14, 5), wednesday);
        List<DateCount> dates = List.of(day(13, 32), day(14, 6), day(20, 2));

        TimeRules.Times shown = TimeRules.times(dates, cells, OffHours.none(), total(40), K);

        assertThat(shown.dates()).containsExactly(day(13, 32), hidden(14), hidden(20));
        assertThat(shown.cells())
                .containsExactly(
                        some(10),
                        some(11),
                        some(14),
                        new HourCount(DayOfWeek.WEDNESDAY, 9, Optional.empty()));
    }

    @Test
    void hides_a_third_date_where_two_hidden_ones_can_only_be_one_person_each() {
        List<DateCount> dates = List.of(day(13, 29), day(14, 9), day(15, 1), day(16, 1));

        List<HourCount> cells = new ArrayList<>();
        for (DateCount one : dates) {
            cells.add(new HourCount(one.date().getDayOfWeek(), 10, one.people()));
        }

        TimeRules.Times shown = TimeRules.times(dates, cells, OffHours.none(), total(40), K);

        assertThat(shown.dates()).containsExactly(day(13, 29), hidden(14), hidden(15), hidden(16));
    }

    @Test
    void draws_no_curve_under_twenty_people_and_rounds_its_steps_from_there() {
        assertThat(SpeedRules.treat(speed(19), K).delays()).isEmpty();
        assertThat(SpeedRules.treat(speed(19), K).median()).contains(Duration.ofMinutes(15));
        assertThat(SpeedRules.treat(speed(10), K).median()).isPresent();
        assertThat(SpeedRules.treat(speed(9), K).median()).isEmpty();
        assertThat(SpeedRules.treat(speed(20), K).delays())
                .hasSize(20)
                .allMatch(seconds -> seconds % 300 == 0);
    }

    @Test
    void a_step_of_the_curve_holds_three_people_at_least_and_late_ones_whole_hours() {
        List<Long> delays = new ArrayList<>(Collections.nCopies(20, 40L));
        delays.addAll(List.of(400L, 15_000L, 15_100L, 30_000L, 83_100L, 86_000L));

        List<Long> steps = SpeedRules.treat(speed(delays, 21, 0, 5), K).delays();

        assertThat(steps).hasSize(26).endsWith(18_000L, 86_400L, 86_400L, 86_400L);
        for (Long end : steps) {
            assertThat(Collections.frequency(steps, end)).as("%d", end).isGreaterThan(2);
        }
    }

    @Test
    void a_censored_curve_has_the_same_steps_and_tells_tenths_of_a_percent() {
        Speed twenty = speed(20);
        List<Watch> watches = new ArrayList<>();
        twenty.delays().forEach(delay -> watches.add(new Watch(delay, true)));
        for (int i = 0; i < 113; i++) {
            watches.add(new Watch(31 * i, false));
        }
        Incidence exact = new Incidence(KaplanMeier.steps(watches));

        Speed shown = SpeedRules.treat(with(twenty, exact), K);

        List<Step> steps = shown.incidence().orElseThrow().steps();
        assertThat(steps.stream().map(Step::seconds).toList())
                .isEqualTo(shown.delays().stream().distinct().toList());
        for (Step step : steps) {
            assertThat(step.share())
                    .isCloseTo(KaplanMeier.at(exact.steps(), step.seconds()), within(0.0005))
                    .isEqualTo(Math.round(1000 * step.share()) / 1000.0);
        }
        assertThat(SpeedRules.treat(with(speed(19), exact), K).incidence()).isEmpty();
    }

    private static Speed with(Speed speed, Incidence incidence) {
        return new Speed(
                speed.delays(),
                speed.median(),
                speed.firstReport(),
                speed.beforeFirstReport(),
                speed.preventable(),
                speed.immediate(),
                speed.sameDay(),
                speed.late(),
                speed.afterClose(),
                speed.late2h(),
                Optional.of(incidence));
    }

    @Test
    void one_or_two_late_people_carry_no_number_and_cannot_be_subtracted() {
        List<Long> delays = new ArrayList<>(Collections.nCopies(20, 40L));
        delays.addAll(List.of(700L, 800L, 900L, 1000L, 83_100L));

        Speed shown = SpeedRules.treat(speed(delays, 20, 4, 1), K);

        assertThat(shown.immediate()).contains(20);
        assertThat(shown.sameDay()).isEmpty();
        assertThat(shown.late()).isEmpty();
        assertThat(shown.preventable()).isEmpty();
        assertThat(shown.delays()).endsWith(300L, 86_400L, 86_400L, 86_400L, 86_400L, 86_400L);
    }

    @Test
    void people_between_two_told_numbers_are_not_one_or_two() {
        assertThat(SpeedRules.treat(reported(4, 10, 6), K).late2h()).contains(6);
        assertThat(SpeedRules.treat(reported(4, 10, 7), K).late2h()).contains(7);
        assertThat(SpeedRules.treat(reported(4, 10, 8), K).late2h()).isEmpty();
        assertThat(SpeedRules.treat(reported(4, 10, 9), K).late2h()).isEmpty();
        assertThat(SpeedRules.treat(reported(4, 10, 10), K).late2h()).contains(10);
        assertThat(SpeedRules.treat(reported(9, 9, 9), K).late2h()).isEmpty();
    }

    @Test
    void tells_the_first_report_in_minutes() {
        assertThat(SpeedRules.treat(speed(20), K).firstReport()).contains(Duration.ofMinutes(2));
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

    private static HourCount some(int hour) {
        return new HourCount(DayOfWeek.TUESDAY, hour, Optional.empty());
    }

    /** Of October 2026, whose 13th and 20th are Tuesdays. */
    private static DateCount day(int day, int people) {
        LocalDate date = LocalDate.of(2026, 10, day);
        return new DateCount(date, Measure.REACTION, Optional.of(people), Note.NONE);
    }

    private static DateCount hidden(int day) {
        LocalDate date = LocalDate.of(2026, 10, day);
        return new DateCount(date, Measure.REACTION, Optional.empty(), Note.SUPPRESSED);
    }

    private static List<Figure> total(int reactions) {
        return java.util.Arrays.stream(Measure.values())
                .map(measure -> FigureOf.of(measure, 500, reactions, 0, reactions, reactions))
                .toList();
    }

    private static Speed speed(int people) {
        List<Long> delays = LongStream.range(0, people).mapToObj(i -> 7 + 61 * i).toList();
        return speed(delays, 10, people - 10, 0);
    }

    private static Speed reported(int before, int preventable, int late2h) {
        Speed twenty = speed(20);
        return new Speed(
                twenty.delays(),
                twenty.median(),
                twenty.firstReport(),
                Optional.of(before),
                Optional.of(preventable),
                twenty.immediate(),
                twenty.sameDay(),
                twenty.late(),
                twenty.afterClose(),
                Optional.of(late2h));
    }

    private static Speed speed(List<Long> delays, int immediate, int sameDay, int late) {
        return new Speed(
                delays,
                Optional.of(Duration.ofSeconds(611)),
                Optional.of(Duration.ofSeconds(61)),
                Optional.of(0),
                Optional.of(late),
                Optional.of(immediate),
                Optional.of(sameDay),
                Optional.of(late),
                Optional.of(0),
                Optional.of(late));
    }
}
