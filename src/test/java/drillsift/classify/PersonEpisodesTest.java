package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.TimePrecision;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a person's visits begin and end, and what is noted of each. */
class PersonEpisodesTest {

    private static final String HOME = "203.0.113.9";

    private final DrillScenario drill = new DrillScenario(3, 1);

    private Accesses accesses(EventSource... sources) {
        return new RoundFacts(
                        drill.round(),
                        drill.roster(),
                        List.of(sources),
                        FilterSet.defaults(),
                        TestEpisode.SETTINGS)
                .accesses;
    }

    private static List<Episode> cut(Accesses accesses, int group) {
        PersonEpisodes cutter = new PersonEpisodes(accesses, TestEpisode.SETTINGS);
        return new ArrayList<>(cutter.of(AccessSlice.of(accesses, group), group));
    }

    /** Of the first person, by the tool's table to the nanosecond. */
    private List<Episode> ofTable() {
        drill.precisionOfTable = TimePrecision.NANO;
        return cut(accesses(drill.table(0)), 0);
    }

    private List<Episode> ofLog() {
        return cut(accesses(drill.log(0)), 0);
    }

    private DrillScenario click(double seconds) {
        return drill.click(0, seconds, HOME, EDGE, false);
    }

    private void act(double seconds, EventKind kind) {
        drill.add(0, seconds, kind, "GET", HOME, EDGE, false);
    }

    @ParameterizedTest
    @CsvSource({
        "5000, 6800, 1",
        "5000, 6800.1, 2",
        "100, 160, 1",
        "100, 160.1, 2",
        "299.9, 360, 2",
        "300, 2100, 1",
        "300, 2100.1, 2"
    })
    void a_visit_ends_after_half_an_hour_and_soon_after_the_mail_after_a_minute(
            double first, double second, int visits) {
        click(first);
        click(second);

        assertThat(ofTable()).hasSize(visits);
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "1900, 1", "1900.1, 2"})
    void a_form_belongs_to_the_page_that_was_asked_for_soon_after_the_mail(
            double form, int visits) {
        click(100);
        drill.submit(0, form, HOME, EDGE, false);

        assertThat(ofTable()).hasSize(visits);
    }

    @Test
    void the_gap_counts_from_the_last_access_of_the_visit() {
        click(5_000);
        click(6_500);
        click(8_000);
        click(9_900);

        assertThat(ofTable()).extracting(visit -> visit.accesses).containsExactly(3, 1);
        assertThat(ofTable().get(0).last - ofTable().get(0).first).isEqualTo(3_000_000_000_000L);
        assertThat(ofTable().get(1).previous).isNotNull();
        assertThat(ofTable().get(0).previous).isNull();
    }

    @Test
    void another_address_or_agent_is_another_visitor() {
        click(5_000);
        drill.click(0, 5_001, "203.0.113.10", EDGE, false);
        drill.click(0, 5_002, HOME, CHROME, false);
        click(5_003);

        assertThat(ofTable()).extracting(visit -> visit.accesses).containsExactly(2, 1, 1);
    }

    @Test
    void a_damaged_token_is_a_visit_of_its_own() {
        drill.page(0, 5_000, HOME, EDGE, false).damaged(0, 5_001, HOME, EDGE);

        assertThat(ofLog())
                .extracting(visit -> visit.lane)
                .containsExactly(Lane.NORMAL, Lane.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource({"63", "64", "65", "66", "200"})
    void however_many_places_a_token_is_asked_from_each_is_known_again(int places) {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < places; i++) {
                drill.click(0, 5_000 + round * 500 + i, "2001:db8:7::" + i, EDGE, false);
            }
        }

        List<Episode> visits = ofTable();
        assertThat(visits).hasSize(places);
        assertThat(visits).allSatisfy(visit -> assertThat(visit.accesses).isEqualTo(2));
        assertThat(visits).allSatisfy(visit -> assertThat(visit.visits).isEqualTo(2));
    }

    @Test
    void what_carries_no_token_is_one_visitor_per_address() {
        drill.asset(0, 5_000, HOME, EDGE, false).asset(0, 5_001, HOME, CHROME, false);
        drill.asset(0, 5_002, "203.0.113.10", CHROME, false);
        Accesses accesses = accesses(drill.log(0));

        List<Integer> sizes = new ArrayList<>();
        for (int group = 0; group < accesses.groups(); group++) {
            cut(accesses, group).forEach(visit -> sizes.add(visit.accesses));
        }
        assertThat(sizes).containsExactly(2, 1);
    }

    @Test
    void what_a_page_draws_in_belongs_to_its_visit_and_lengthens_it() {
        drill.click(0, 5_000, HOME, EDGE, false);
        drill.asset(0, 5_004, HOME, EDGE, false).asset(0, 5_060, HOME, EDGE, false);
        drill.asset(0, 5_006, "203.0.113.77", EDGE, false);

        Episode visit = ofLog().get(0);

        assertThat(visit.resources).isEqualTo(2);
        assertThat(visit.neighbourResources).isEqualTo(1);
        assertThat(visit.accesses).isEqualTo(1);
        assertThat(visit.last - visit.first).isEqualTo(60_000_000_000L);
        assertThat(visit.isRequest).isTrue();
    }

    @Test
    void an_access_that_two_sources_saw_counts_once_and_has_the_place_of_either() {
        click(5_000);
        click(5_100);
        drill.logSecondsAhead = 0;
        List<Episode> visits = cut(accesses(drill.tool(0), drill.log(1)), 0);

        assertThat(visits).extracting(visit -> visit.accesses).containsExactly(2);
        assertThat(visits.get(0).isRequest).as("only the web server knows").isTrue();
        assertThat(visits.get(0).precisionSeconds).isEqualTo(1e-9);
    }

    @Test
    void the_delay_is_measured_from_the_persons_own_mail_if_it_is_known() {
        drill.click(2, 90, HOME, EDGE, false);
        Episode own = cut(accesses(drill.log(0)), 2).get(0);
        drill.isSentAtInRoster = false;
        Episode ofRound = cut(accesses(drill.log(0)), 2).get(0);

        assertThat(own.delaySeconds).isEqualTo(90);
        assertThat(own.isOwnSending).isTrue();
        assertThat(ofRound.delaySeconds).as("two seconds after the round's").isEqualTo(92);
        assertThat(ofRound.isOwnSending).isFalse();
        assertThat(own.precisionSeconds).isEqualTo(1);
        assertThat(own.recipient).isEqualTo(2);
        assertThat(own.isStatus).isFalse();
    }

    @Test
    void a_token_of_nobody_has_no_delay() {
        drill.accesses.add(
                new DrillScenario.Access(
                        0, 90, EventKind.CLICKED, "GET", 200, "/", "zzz", HOME, EDGE, false));
        Accesses accesses = accesses(drill.log(0));

        Episode visit = cut(accesses, accesses.roster).get(0);

        assertThat(visit.recipient).isEqualTo(-1);
        assertThat(visit.delaySeconds).isNaN();
        assertThat(visit.lane).isEqualTo(Lane.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(names = {"DATA_SUBMITTED", "BUTTON_CLICKED"})
    void time_spent_is_the_longest_from_a_page_to_a_form_or_button(EventKind kind) {
        act(4_000, EventKind.CLICKED);
        act(4_030, kind);
        act(4_032, EventKind.PAGE_VIEWED);
        act(4_040, kind);

        Episode visit = ofTable().get(0);

        assertThat(visit.dwellSeconds).isEqualTo(30);
        assertThat(visit.isFormSent).isEqualTo(kind == EventKind.DATA_SUBMITTED);
    }

    @Test
    void a_later_form_that_took_longer_counts() {
        act(4_000, EventKind.CLICKED);
        act(4_002, EventKind.DATA_SUBMITTED);
        act(4_030, EventKind.PAGE_VIEWED);
        act(4_090, EventKind.DATA_SUBMITTED);

        assertThat(ofTable().get(0).dwellSeconds).isEqualTo(60);
    }

    @Test
    void a_page_that_was_left_open_counts_for_the_form_of_the_next_visit() {
        act(4_000, EventKind.CLICKED);
        act(8_000, EventKind.DATA_SUBMITTED);

        assertThat(ofTable())
                .extracting(visit -> visit.dwellSeconds)
                .containsExactly(Double.NaN, 4_000.0);
    }

    @Test
    void a_form_without_a_page_shows_no_time_spent() {
        act(4_000, EventKind.OPENED);
        act(4_010, EventKind.DATA_SUBMITTED);

        assertThat(ofTable().get(0).dwellSeconds).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "OPENED, 1, CLICKED, 2, true",
        "CLICKED, 1, OPENED, 2, true",
        "OPENED, 1.1, CLICKED, 2, false",
        "OPENED, 3, PAGE_VIEWED, 2, false",
        "OPENED, 3.1, PAGE_VIEWED, 1, false",
        "CLICKED, 1, CLICKED, 1, false",
        "CLICKED, 1, DATA_SUBMITTED, 1, false",
        "PAGE_VIEWED, 1, CLICKED, 2, false",
        "PAGE_VIEWED, 1, OPENED, 2, false"
    })
    void different_links_within_three_seconds_are_all_links_at_once(
            EventKind first, double lag, EventKind second, int targets, boolean isPair) {
        act(4_000, first);
        act(4_000 + lag, second);

        Episode visit = ofTable().get(0);
        assertThat(visit.targetsAtOnce).isEqualTo(targets);
        assertThat(visit.isOpenedAndClicked).isEqualTo(isPair);
    }

    @ParameterizedTest
    @CsvSource({"59.9, 1", "60, 2"})
    void requests_a_minute_apart_are_two_visits_of_one_source(double gap, int visits) {
        click(4_000);
        click(4_000 + gap);

        assertThat(ofTable().get(0).visits).isEqualTo(visits);
    }

    @Test
    void what_else_is_told_of_the_client_is_that_of_the_first_access_that_tells_it() {
        Connection told = new Connection(64_500, "JP", "t13d1516h2", "");
        Connection prefetch = new Connection(64_501, "JP", "", "prefetch");
        drill.connection =
                access ->
                        access.seconds() < 4_001
                                ? Connection.NONE
                                : access.seconds() < 4_002 ? told : prefetch;
        click(4_000);
        click(4_001);
        click(4_002);

        Episode visit = ofLog().get(0);

        assertThat(visit.connection).isEqualTo(told);
        assertThat(visit.ahead).isEqualTo(1);
    }
}
