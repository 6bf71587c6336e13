package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person's other visits say about one. */
class SequenceFactsTest {

    private final DrillScenario drill = new DrillScenario(3, 1);

    private List<Episode> told(List<Episode> episodes) {
        RoundFacts facts =
                new RoundFacts(
                        drill.round(),
                        drill.roster(),
                        List.of(drill.told(0)),
                        FilterSet.defaults(),
                        TestEpisode.SETTINGS);
        new SequenceFacts(facts.accesses).add(episodes);
        return episodes;
    }

    private List<Episode> told(TestEpisode... visits) {
        List<Episode> episodes = new ArrayList<>();
        for (TestEpisode visit : visits) {
            episodes.add(visit.build());
        }
        return told(episodes);
    }

    private static TestEpisode other(double seconds) {
        return aClick().at(seconds).from(2, 2).agent(PHONE, 2);
    }

    private static TestEpisode drawn(TestEpisode visit) {
        return visit.with(episode -> episode.resources = 1);
    }

    private static double seconds(Episode episode, Lane lane) {
        return lane == Lane.PROBE ? episode.headSeconds : episode.damagedSeconds;
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBE", "DAMAGED"})
    void a_probe_or_a_damaged_token_is_told_to_its_networks_visits_of_two_minutes(Lane lane) {
        List<Episode> visits =
                told(
                        aClick().at(0),
                        aClick().at(119.5).from(3, 2),
                        aClick().at(120).lane(lane).from(2, 1),
                        aClick().at(150),
                        aClick().at(240).from(4, 1),
                        aClick().at(240.1).from(5, 1));

        assertThat(visits)
                .extracting(visit -> seconds(visit, lane))
                .containsExactly(120.0, Double.NaN, Double.NaN, 30.0, 120.0, Double.NaN);
        assertThat(visits)
                .extracting(visit -> seconds(visit, lane == Lane.PROBE ? Lane.DAMAGED : Lane.PROBE))
                .containsOnly(Double.NaN);
    }

    @ParameterizedTest
    @EnumSource(names = {"PROBE", "DAMAGED"})
    void of_two_probes_or_damaged_tokens_the_nearer_one_is_told(Lane lane) {
        List<Episode> visits =
                told(
                        aClick().at(0).lane(lane),
                        aClick().at(50),
                        aClick().at(60).lane(lane),
                        aClick().at(100).from(3, 1));

        assertThat(seconds(visits.get(1), lane)).isEqualTo(10);
        assertThat(seconds(visits.get(3), lane)).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource(names = {"TEST", "TRAP", "UNKNOWN", "TOKENLESS"})
    void what_else_carries_no_proper_token_says_nothing_of_others(Lane lane) {
        Episode visit =
                told(aClick().lane(lane), drawn(other(1).lane(lane)), aClick().at(2)).get(2);

        assertThat(visit.headSeconds).isNaN();
        assertThat(visit.damagedSeconds).isNaN();
        assertThat(visit.distantSeconds).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"15, 15", "15.1, NaN", "4, 4"})
    void of_two_distant_places_at_once_the_one_that_draws_nothing_is_odd(
            double lag, Double seconds) {
        List<Episode> visits = told(aClick().at(0), drawn(other(lag)));
        List<Episode> reverse = told(drawn(other(0)), aClick().at(lag));

        assertThat(visits)
                .extracting(visit -> visit.distantSeconds)
                .containsExactly(seconds, Double.NaN);
        assertThat(reverse)
                .extracting(visit -> visit.distantSeconds)
                .containsExactly(Double.NaN, seconds);
    }

    @Test
    void beside_the_organisations_own_exit_the_strange_place_is_odd() {
        List<Episode> visits = told(aClick().at(0), other(5).shared());

        assertThat(visits.get(0).distantSeconds).isEqualTo(5);
        assertThat(visits.get(1).distantSeconds).isNaN();
        assertThat(told(aClick().at(0).shared(), other(5).shared()))
                .extracting(visit -> visit.distantSeconds)
                .containsOnly(Double.NaN);
    }

    @Test
    void nothing_is_odd_where_places_are_one_unknown_or_both_drawn() {
        List<TestEpisode> others =
                List.of(
                        other(5),
                        drawn(other(5).from(2, 1)),
                        drawn(other(5).from(2, -1)),
                        drawn(other(5).kind(EventKind.OPENED)));
        for (TestEpisode other : others) {
            assertThat(told(aClick().at(0), other).get(0).distantSeconds).isNaN();
        }
        assertThat(told(aClick().from(1, -1), drawn(other(5))).get(0).distantSeconds).isNaN();
        assertThat(told(drawn(aClick()), drawn(other(5))).get(0).distantSeconds).isNaN();
        TestEpisode picture = aClick().kind(EventKind.OPENED);
        assertThat(told(picture, drawn(other(5))).get(0).distantSeconds).isNaN();
    }

    @ParameterizedTest
    @CsvSource({"60, true", "60.1, false"})
    void two_systems_behind_one_address_within_a_minute_are_told_to_both(
            double lag, boolean isTold) {
        List<Episode> visits = told(aClick(), aClick().at(lag).agent(PHONE, 2));

        assertThat(visits).extracting(visit -> visit.isTwoSystems).containsOnly(isTold);
    }

    @Test
    void systems_of_other_addresses_or_unknown_ones_are_no_second_system() {
        assertThat(told(aClick(), other(5).from(2, 1)))
                .extracting(visit -> visit.isTwoSystems)
                .containsOnly(false);
        assertThat(told(aClick(), aClick().at(5).agent("curl/8.5.0", 2)))
                .extracting(visit -> visit.isTwoSystems)
                .containsOnly(false);
        assertThat(told(aClick(), aClick().at(5).agent(EDGE, 2)))
                .extracting(visit -> visit.isTwoSystems)
                .containsOnly(false);
    }

    @Test
    void a_visit_in_between_hides_no_second_system() {
        List<Episode> visits =
                told(aClick(), aClick().at(5).agent(PHONE, 2), aClick().at(9).agent(EDGE, 3));

        assertThat(visits).extracting(visit -> visit.isTwoSystems).containsOnly(true);
    }

    @Test
    void pictures_that_were_loaded_at_any_time_are_told_to_all_visits() {
        assertThat(told(aClick(), other(900).kind(EventKind.OPENED)))
                .extracting(visit -> visit.isOpened)
                .containsOnly(true);
        assertThat(told(aClick().kind(EventKind.OPENED), other(900)))
                .extracting(visit -> visit.isOpened)
                .containsOnly(true);
        assertThat(told(aClick(), other(900)))
                .extracting(visit -> visit.isOpened)
                .containsOnly(false);
    }

    @Test
    void whoever_draws_pages_on_one_system_is_strange_on_another() {
        List<Episode> visits =
                told(
                        drawn(aClick()),
                        other(900),
                        other(950).kind(EventKind.OPENED),
                        aClick().at(990).agent("curl/8.5.0", 4));

        assertThat(visits)
                .extracting(visit -> visit.isOtherSystem)
                .containsExactly(false, true, false, false);
    }

    @Test
    void both_systems_on_which_a_person_draws_pages_are_the_persons() {
        assertThat(told(drawn(aClick()), drawn(other(900)), other(990)))
                .extracting(visit -> visit.isOtherSystem)
                .containsOnly(false);
    }

    @Test
    void no_system_is_strange_where_no_proper_page_was_drawn_on_a_known_one() {
        assertThat(told(aClick(), other(900)))
                .extracting(visit -> visit.isOtherSystem)
                .containsOnly(false);
        assertThat(told(drawn(aClick().agent("curl/8.5.0", 4)), other(900)))
                .extracting(visit -> visit.isOtherSystem)
                .containsOnly(false);
        assertThat(told(drawn(aClick().lane(Lane.TRAP)), other(900)))
                .extracting(visit -> visit.isOtherSystem)
                .containsOnly(false);
    }

    @Test
    void a_report_is_told_to_what_comes_after_it_and_before_it() {
        drill.report(0, 100);

        List<Episode> visits = told(aClick().at(90), other(130), other(140).lane(Lane.TRAP));

        assertThat(visits)
                .extracting(visit -> visit.reportSeconds)
                .containsExactly(-10.0, 30.0, Double.NaN);
    }

    @Test
    void where_nobody_reported_nothing_comes_after_a_report() {
        drill.report(1, 100);

        assertThat(told(aClick().at(130)).get(0).reportSeconds).isNaN();
    }

    @Test
    void a_crowd_of_visits_is_compared_as_well() {
        List<Episode> episodes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            episodes.add(aClick().at(i).from(i, 1).build());
        }
        episodes.add(aClick().at(40).lane(Lane.PROBE).build());

        assertThat(told(episodes).subList(0, 40))
                .allSatisfy(e -> assertThat(e.headSeconds).isEqualTo(40 - e.address));
    }

    @Test
    void a_habit_is_one_of_visits_with_a_proper_token_from_an_address() {
        List<Episode> visits =
                told(
                        aClick().at(0).with(SequenceFactsTest::visited),
                        aClick().at(600).lane(Lane.TRAP).with(SequenceFactsTest::visited),
                        aClick().at(3_000).with(SequenceFactsTest::visited),
                        aClick().at(6_000).with(SequenceFactsTest::visited),
                        aClick().at(6_100).from(-1, -1).with(SequenceFactsTest::visited));

        assertThat(visits).extracting(visit -> visit.repeats).containsExactly(3, 0, 3, 3, 0);
        assertThat(visits.get(0).repeatSpreadPercent).isZero();
    }

    private static void visited(Episode episode) {
        episode.visitAt(episode.first);
    }
}
