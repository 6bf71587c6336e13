package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the company of a source over the whole round says of one episode. */
class SourceRulesTest {

    private static final double UNKNOWN = Double.NaN;

    @ParameterizedTest
    @CsvSource({
        "5, 179, 1199, 14",
        "4, 179, 1199, 0",
        "5, 180, 1199, 0",
        "5, 179, 1200, 0",
        "50, 179, 1199, 18.2",
        "49, 179, 1199, 14",
        "5, NaN, NaN, 0"
    })
    void many_people_soon_after_each_mail_are_a_scanners(
            int tokens, double median, double high, double weight) {
        TestEpisode many = aClick().delay(20).source(tokens, 1, median, high);
        assertThat(many.weight(ManyAtOnceRule::new)).isEqualTo(weight);
    }

    @Test
    void a_shared_exit_halves_what_its_company_says() {
        TestEpisode many = aClick().delay(20).source(10, 1, 20, 60).shared();
        assertThat(many.weight(ManyAtOnceRule::new)).isEqualTo(7);
        TestEpisode part = aClick().delay(20).source(10, 1, 20, 60);
        assertThat(part.with(e -> e.isAmongPeople = true).weight(ManyAtOnceRule::new)).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"1200, false, 14, 14", "1201, false, 7, 7", "1201, true, 14, 14"})
    void one_who_comes_out_of_step_is_half_suspected_unless_the_agent_keeps_step(
            double delay, boolean isSourceOfAgent, double atOnce, double neverLate) {
        TestEpisode one =
                aClick().source(20, 1, 20, 60)
                        .delay(delay)
                        .with(e -> e.isSourceOfAgent = isSourceOfAgent);
        assertThat(one.weight(ManyAtOnceRule::new)).isEqualTo(atOnce);
        assertThat(one.weight(NeverLateRule::new)).isEqualTo(neverLate);
    }

    @ParameterizedTest
    @CsvSource({"2199, 10", "2200, 5"})
    void one_who_comes_long_after_a_narrow_source_is_half_suspected(double delay, double weight) {
        TestEpisode one = aClick().source(10, 1_000, 1_100, 1_599).delay(delay);
        assertThat(one.weight(NarrowDelaysRule::new)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 1199, 14",
        "20, 1200, 0",
        "19, 1199, 7",
        "10, 1199, 7",
        "9, 1199, 0",
        "50, 1199, 21"
    })
    void twenty_people_without_a_late_one_are_a_scanners(int tokens, double high, double weight) {
        TestEpisode soon = aClick().delay(400).source(tokens, 100, 500, high);
        assertThat(soon.weight(NeverLateRule::new)).isEqualTo(weight);
    }

    @Test
    void nobody_is_late_in_a_log_that_was_closed_early() {
        TestEpisode soon = aClick().delay(400).source(60, 100, 500, 900);
        assertThat(soon.with(e -> e.isTailKept = false).weight(NeverLateRule::new)).isZero();
        assertThat(aClick().source(60, UNKNOWN, UNKNOWN, UNKNOWN).weight(NeverLateRule::new))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"15, 1199, 7", "14, 1199, 0", "15, 1200, 0"})
    void fifteen_people_of_whom_hardly_one_is_late_are_half_suspected(
            int tokens, double high, double weight) {
        Profile source = new Profile(tokens, 100, 500, high, 9_000);
        assertThat(aClick().delay(400).with(e -> e.source = source).weight(NeverLateRule::new))
                .isEqualTo(weight);
    }

    @Test
    void what_is_perhaps_a_part_of_a_source_is_half_suspected_and_not_trusted() {
        Profile soon = new Profile(20, 100, 150, 400, 400).loose();
        TestEpisode perhaps = aClick().delay(120).with(e -> e.source = soon);
        assertThat(perhaps.weight(ManyAtOnceRule::new)).isEqualTo(7);
        assertThat(perhaps.weight(NeverLateRule::new)).isEqualTo(7);
        Profile narrow = new Profile(20, 1_000, 1_100, 1_599, 1_599).loose();
        TestEpisode inStep = aClick().delay(1_050).with(e -> e.source = narrow);
        assertThat(inStep.weight(NarrowDelaysRule::new)).isEqualTo(5);
        Profile spread = new Profile(20, 30, 900, 9_000, 9_000).loose();
        assertThat(aClick().with(e -> e.source = spread).weight(SpreadDelaysRule::new)).isZero();
    }

    @Test
    void one_late_person_among_ten_takes_the_suspicion_off_them() {
        TestEpisode office = aClick().with(e -> e.source = new Profile(10, 100, 500, 900, 1_200));
        assertThat(office.weight(NeverLateRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 1000, 1100, 1599, 10",
        "10, 1000, 1100, 1600, 0",
        "9, 1000, 1100, 1599, 0",
        "10, 10, 500, 411, 0",
        "10, 10, 500, 410, 0",
        "10, 10, 500, 409, 5", // narrow, but 1,050 s are out of step
        "50, 1000, 1100, 1599, 15"
    })
    void people_never_keep_step(int tokens, double low, double median, double high, double weight) {
        TestEpisode narrow = aClick().delay(1_050).source(tokens, low, median, high);
        assertThat(narrow.weight(NarrowDelaysRule::new)).isEqualTo(weight);
    }

    @ParameterizedTest
    @CsvSource({
        "5, 180, 2400, -6",
        "4, 180, 2400, 0",
        "5, 179, 2400, 0",
        "5, 180, 2399, 0",
        "5, NaN, NaN, 0"
    })
    void people_behind_one_address_come_in_their_own_time(
            int tokens, double median, double high, double weight) {
        TestEpisode office = aClick().source(tokens, 30, median, high);
        assertThat(office.weight(SpreadDelaysRule::new)).isEqualTo(weight);
        Companions.Company follower = new Companions.Company(true, false, false);
        assertThat(office.with(e -> e.company = follower).weight(SpreadDelaysRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"10, 2399, 3", "9, 2399, 0", "10, 2400, 0", "10, NaN, 0"})
    void one_agent_for_many_people_weighs_near_the_sending_only(
            int tokens, double high, double weight) {
        TestEpisode image = aClick().source(tokens, 1, 100, high);
        assertThat(image.weight(OneAgentRule::new)).isEqualTo(weight);
        assertThat(image.with(e -> e.isSourceOfAgent = false).weight(OneAgentRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 179, 60, 9",
        "10, 180, 60, 0",
        "9, 179, 60, 0",
        "10, 179, 1200, 4.5",
        "10, NaN, 60, 0"
    })
    void one_browser_from_ever_new_networks_is_a_clouds(
            int tokens, double median, double delay, double weight) {
        TestEpisode cloud =
                aClick().delay(delay)
                        .with(e -> e.sameAgent = new Profile(tokens, 1, median, 900, 900));
        assertThat(cloud.weight(SameAgentAtOnceRule::new)).isEqualTo(weight);
        assertThat(cloud.with(e -> e.tokensOfNetwork = 5).weight(SameAgentAtOnceRule::new))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"true, false, 14", "true, true, 21", "false, true, 0"})
    void whoever_follows_people_is_a_machine(boolean isFollower, boolean isSteady, double weight) {
        Companions.Company company = new Companions.Company(isFollower, false, isSteady);
        assertThat(aClick().with(e -> e.company = company).weight(FollowsPeopleRule::new))
                .isEqualTo(weight);
        Companions.Company ahead = new Companions.Company(false, isFollower, isSteady);
        assertThat(aClick().with(e -> e.company = ahead).weight(RunsAheadRule::new))
                .isEqualTo(weight);
    }

    @Test
    void a_follower_needs_five_visits_and_half_of_them_behind_somebody() {
        Companions companions = new Companions();
        for (int visit = 0; visit < 4; visit++) {
            companions.visit(7);
            companions.follow(7);
        }
        assertThat(companions.company(7).isFollower()).isFalse();
        companions.visit(7);
        assertThat(companions.company(7).isFollower()).isTrue();
        for (int visit = 0; visit < 4; visit++) {
            companions.visit(7);
        }
        assertThat(companions.company(7).isFollower()).isFalse();
        assertThat(companions.company(8)).isEqualTo(Companions.Company.NONE);
    }

    @ParameterizedTest
    @CsvSource({"3600, 15", "3601, 0", "NaN, 0"})
    void the_neighbour_of_a_trap_is_suspect_for_an_hour(double seconds, double weight) {
        TestEpisode beside = aClick().with(e -> e.trapSeconds = seconds);
        assertThat(beside.weight(BesideTrapRule::new)).isEqualTo(weight);
        assertThat(beside.source(9, 30, 900, 2_400).weight(BesideTrapRule::new)).isZero();
        assertThat(aClick().shared().with(e -> e.trapSeconds = 1).weight(BesideTrapRule::new))
                .isZero();
    }
}
