package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How delays after the person's own sending weigh, and when they are not to be trusted. */
class TimeRulesTest {

    private static final double MINUTE = 60;

    @ParameterizedTest
    @CsvSource({
        "-5.1, 0",
        "-5, 20",
        "0, 20",
        "4.9, 20",
        "5, 15",
        "9.9, 15",
        "10, 9",
        "29.9, 9",
        "30, 5",
        "59.9, 5",
        "60, 2",
        "119.9, 2",
        "120, 0",
        "NaN, 0"
    })
    void the_sooner_after_sending_the_more_it_weighs(double seconds, double weight) {
        assertThat(aClick().delay(seconds).weight(TooSoonRule::new)).isEqualTo(weight);
    }

    @Test
    void a_second_is_fine_enough_to_speak_of_haste_and_a_minute_is_not() {
        TestEpisode hasty = aClick().delay(4);
        assertThat(hasty.with(e -> e.precisionSeconds = 1).weight(TooSoonRule::new)).isEqualTo(20);
        assertThat(hasty.with(e -> e.precisionSeconds = MINUTE).weight(TooSoonRule::new)).isZero();
    }

    @Test
    void the_last_state_of_a_person_tells_no_haste() {
        assertThat(aClick().delay(4).with(e -> e.isStatus = true).weight(TooSoonRule::new))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"-0.1, 1, 0", "-1, 1, 0", "-1.1, 1, 10", "-30, 60, 0", "-61, 60, 10", "NaN, 1, 0"})
    void before_sending_counts_beyond_the_precision_of_the_times(
            double seconds, double precision, double weight) {
        TestEpisode early = aClick().delay(seconds).with(e -> e.precisionSeconds = precision);
        assertThat(early.weight(BeforeSendingRule::new)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "900, true, 0",
        "900.1, true, -4",
        "3600, false, 0",
        "3601, false, -4",
        "NaN, true, 0"
    })
    void late_is_after_a_quarter_of_an_hour_or_an_hour_after_the_rounds_sending(
            double seconds, boolean isOwn, double weight) {
        TestEpisode late = aClick().delay(seconds).with(e -> e.isOwnSending = isOwn);
        assertThat(late.weight(LateRule::new)).isEqualTo(weight);
    }

    @Test
    void a_follower_is_never_late() {
        Companions.Company follower = new Companions.Company(true, false, false);
        assertThat(aClick().with(e -> e.company = follower).weight(LateRule::new)).isZero();
    }

    @Test
    void the_hour_of_day_weighs_a_little_where_office_hours_are_known() {
        assertThat(aClick().with(e -> e.isOffHours = true).weight(OffHoursRule::new)).isEqualTo(4);
        assertThat(aClick().weight(OffHoursRule::new)).isZero();
        assertThat(new OfficeHours(java.util.Optional.empty()).isOff(0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"4, 4.9, 22", "4, 5, 0", "3, 1, 0", "9, NaN, 0"})
    void four_visits_at_a_steady_interval_repeat_by_the_clock(
            int visits, double spreadPercent, double weight) {
        TestEpisode repeated =
                aClick().with(e -> e.repeats = visits)
                        .with(e -> e.repeatSpreadPercent = spreadPercent);
        assertThat(repeated.weight(RegularRepeatsRule::new)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0, 0",
        "0, 8, 0",
        "1.9, 8, 0",
        "2, 0, 0",
        "5.9, 0, 0",
        "6, 0, -8",
        "NaN, 0, 0"
    })
    void a_form_at_once_is_a_machines_and_one_filled_in_is_a_persons(
            double dwell, double atOnce, double filled) {
        TestEpisode form = aClick().with(e -> e.dwellSeconds = dwell);
        assertThat(form.weight(FormAtOnceRule::new)).isEqualTo(atOnce);
        assertThat(form.weight(FormFilledRule::new)).isEqualTo(filled);
        TestEpisode second = form.with(e -> e.precisionSeconds = 1);
        assertThat(second.weight(FormAtOnceRule::new)).isEqualTo(atOnce);
        assertThat(second.weight(FormFilledRule::new)).isEqualTo(filled);
        TestEpisode rough = form.with(e -> e.precisionSeconds = MINUTE);
        assertThat(rough.weight(FormAtOnceRule::new)).isZero();
        assertThat(rough.weight(FormFilledRule::new)).isZero();
    }

    @Test
    void a_form_speaks_a_little_for_a_person() {
        assertThat(aClick().with(e -> e.isFormSent = true).weight(FormSentRule::new)).isEqualTo(-3);
        assertThat(aClick().weight(FormSentRule::new)).isZero();
    }
}
