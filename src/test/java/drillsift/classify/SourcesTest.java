package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By whose behaviour over the whole round a visit is judged. */
class SourcesTest {

    private static final int EDGES = 7;
    private static final int OTHERS = 8;

    private final EventColumns columns = new EventColumns(List.of());
    private final AddressTable addresses = addresses();
    private final Sources sources = new Sources();

    /** Forty times ten addresses of the 16 networks of one /20, and ten each of 40 far networks. */
    private AddressTable addresses() {
        for (int i = 0; i < 400; i++) {
            columns.addresses.id("10.9." + i / 10 % 16 + "." + (16 * (i / 160) + i % 10));
        }
        for (int i = 0; i < 400; i++) {
            columns.addresses.id("10." + (20 + i / 10) + ".1." + i % 10);
        }
        return new AddressTable(columns, new KnownNetworks(FilterSet.defaults()));
    }

    /** The address of that number within the network of that number, both from 0. */
    private int far(int network, int number) {
        return 400 + 10 * network + number;
    }

    private Episode visit(int address, int agent, double delay, List<Consumer<Episode>> changes) {
        return TestEpisode.aClick()
                .from(address, addresses.network(address))
                .agent(EDGE, agent)
                .delay(delay)
                .with(e -> changes.forEach(change -> change.accept(e)))
                .build();
    }

    private Episode visit(int address, int agent, double delay) {
        return visit(address, agent, delay, List.of());
    }

    private void person(Episode... visits) {
        sources.add(List.of(visits));
    }

    /** So many people whose first visit from there comes after each of these delays in turn. */
    private void crowd(int size, IntFunction<Integer> address, int agent, double... delays) {
        for (int i = 0; i < size; i++) {
            person(visit(address.apply(i), agent, delays[i % delays.length]));
        }
    }

    private SourceView view(int address, int agent, double tokensNeeded) {
        sources.finish(addresses);
        return sources.view(visit(address, agent, 100), tokensNeeded);
    }

    @Test
    void an_address_that_enough_people_met_is_judged_by_itself() {
        crowd(20, i -> far(0, 1), EDGES, 10);
        crowd(40, i -> far(0, 2), EDGES, 5_000);

        SourceView view = view(far(0, 1), EDGES, 20);

        assertThat(view.source().tokens()).isEqualTo(20);
        assertThat(view.source().median()).isEqualTo(10);
        assertThat(view.isSourceOfAgent()).isTrue();
        assertThat(view.tokensOfNetwork()).isEqualTo(60);
    }

    @Test
    void else_by_its_agent_in_its_network_and_else_by_its_network() {
        crowd(2, i -> far(0, 1), EDGES, 10);
        crowd(3, i -> far(0, 2), EDGES, 10);
        crowd(4, i -> far(0, 3), OTHERS, 900);
        sources.finish(addresses);

        SourceView byAgent = sources.view(visit(far(0, 1), EDGES, 100), 5);
        SourceView byNetwork = sources.view(visit(far(0, 3), OTHERS, 100), 5);

        assertThat(byAgent.source().tokens()).isEqualTo(5);
        assertThat(byAgent.isSourceOfAgent()).isTrue();
        assertThat(byNetwork.source().tokens()).isEqualTo(9);
        assertThat(byNetwork.isSourceOfAgent()).isFalse();
    }

    @Test
    void a_person_counts_once_per_source_and_by_the_first_visit() {
        for (int i = 0; i < 5; i++) {
            person(
                    visit(far(0, 1), EDGES, 10),
                    visit(far(0, 1), EDGES, 9_000),
                    visit(far(0, 2), EDGES, 9_000),
                    visit(far(0, 2), OTHERS, 9_000));
        }
        sources.finish(addresses);

        assertThat(sources.view(visit(far(0, 1), EDGES, 1), 5).source().last()).isEqualTo(10);
        SourceView other = sources.view(visit(far(0, 3), OTHERS, 1), 5);
        assertThat(other.source().median()).isEqualTo(9_000);
        assertThat(other.tokensOfNetwork()).isEqualTo(5);
        assertThat(sources.view(visit(far(0, 3), 99, 1), 5).source().median()).isEqualTo(10);
    }

    @Test
    void delays_count_where_the_persons_own_sending_is_known_to_the_second() {
        for (int i = 0; i < 5; i++) {
            person(visit(far(0, 1), EDGES, 10, List.of(e -> e.precisionSeconds = 1)));
            person(visit(far(1, 1), EDGES, 10, List.of(e -> e.precisionSeconds = 60)));
            person(visit(far(2, 1), EDGES, 10, List.of(e -> e.isOwnSending = false)));
        }
        sources.finish(addresses);

        assertThat(sources.view(visit(far(0, 1), EDGES, 1), 5).source().median()).isEqualTo(10);
        assertThat(sources.view(visit(far(1, 1), EDGES, 1), 5).source().median()).isNaN();
        assertThat(sources.view(visit(far(2, 1), EDGES, 1), 5).source().median()).isNaN();
        assertThat(sources.view(visit(far(2, 1), EDGES, 1), 5).source().tokens()).isEqualTo(5);
    }

    @Test
    void what_is_no_proper_visit_of_somebody_on_the_roster_counts_for_nothing() {
        for (int i = 0; i < 5; i++) {
            Episode trap =
                    TestEpisode.aClick()
                            .from(far(0, 1), 0)
                            .agent(EDGE, EDGES)
                            .lane(Lane.TRAP)
                            .build();
            person(trap);
            person(visit(-1, EDGES, 10));
        }

        assertThat(view(far(0, 1), EDGES, 5).source().tokens()).isZero();
        assertThat(sources.isAnybodyTimed()).isFalse();
    }

    @Test
    void where_nobody_came_nobody_is_timed_and_no_page_is_expected() {
        sources.finish(addresses);

        assertThat(sources.isAnybodyTimed()).isFalse();
        assertThat(sources.isAnyPageExpected()).isFalse();
        assertThat(sources.isPageEvidenceKept()).isFalse();
        Episode episode = visit(1, 1, 1);
        sources.describeRound(episode);
        assertThat(episode.isOpeningKept).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"99, true", "100, false"})
    void pages_are_known_where_one_person_in_a_hundred_draws_one(int others, boolean isKept) {
        person(visit(1, EDGES, 10, List.of(e -> e.resources = 1)));
        crowd(others, i -> 2, EDGES, 10);

        assertThat(sources.isPageEvidenceKept()).isEqualTo(isKept);
        assertThat(sources.isAnyPageExpected()).isTrue();
        assertThat(sources.isAnybodyTimed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14400, false", "14400.1, true"})
    void the_tail_is_kept_where_three_came_after_four_hours(double delay, boolean isKept) {
        crowd(2, i -> 1, EDGES, 20_000);
        assertThat(sources.isTailKept()).isFalse();
        crowd(1, i -> 1, EDGES, delay);

        assertThat(sources.isTailKept()).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void pictures_are_known_where_half_of_those_who_clicked_loaded_them(
            int clickers, boolean isKept) {
        person(visit(1, EDGES, 10, List.of(e -> e.kinds = 1 << EventKind.OPENED.ordinal())));
        crowd(clickers, i -> 1, EDGES, 10);
        Episode episode = visit(1, EDGES, 10);

        sources.describeRound(episode);

        assertThat(episode.isOpeningKept).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 180, 2400, true",
        "14, 180, 2400, false",
        "15, 179, 2400, false",
        "15, 180, 2399, false"
    })
    void a_source_is_among_people_in_a_network_four_times_its_size_that_takes_its_time(
            int others, double median, double high, boolean isAmong) {
        crowd(5, i -> far(0, 1), EDGES, median);
        crowd(others, i -> far(0, 2), OTHERS, median, median, high);

        assertThat(view(far(0, 1), EDGES, 5).isAmongPeople()).isEqualTo(isAmong);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 180, 2400, true",
        "19, 180, 2400, false",
        "20, 179, 2400, false",
        "20, 180, 2399, false"
    })
    void twenty_people_who_take_their_time_are_an_unhurried_crowd(
            int crowd, double median, double high, boolean isUnhurried) {
        crowd(crowd, i -> far(0, 2), OTHERS, median, median, high);

        assertThat(view(far(0, 1), EDGES, 5).isCrowdUnhurried()).isEqualTo(isUnhurried);
    }

    @ParameterizedTest
    @CsvSource({"50, 20, true", "49, 20, false", "50, 180, false"})
    void a_few_beside_a_farm_of_fifty_with_the_same_agent_are_beside_a_farm(
            int farm, double delay, boolean isBeside) {
        crowd(5, i -> far(0, 1), EDGES, 9_000);
        crowd(farm - 5, i -> far(0, 2), EDGES, delay);

        assertThat(view(far(0, 1), EDGES, 5).isBesideFarm()).isEqualTo(isBeside);
        assertThat(sources.view(visit(far(0, 2), EDGES, 1), 5).isBesideFarm()).isFalse();
        assertThat(sources.view(visit(far(0, 1), OTHERS, 1), 5).isBesideFarm()).isFalse();
    }

    @Test
    void nobody_behind_a_shared_exit_is_beside_a_farm_or_in_company() {
        crowd(5, i -> far(0, 1), EDGES, 9_000);
        crowd(60, i -> far(0, 2), EDGES, 20);
        sources.finish(addresses);
        Episode shared =
                TestEpisode.aClick()
                        .from(far(0, 1), addresses.network(far(0, 1)))
                        .agent(EDGE, EDGES)
                        .shared()
                        .build();

        assertThat(sources.view(shared, 5).isBesideFarm()).isFalse();
        assertThat(sources.view(shared, 5).company()).isSameAs(Companions.Company.NONE);
        assertThat(sources.view(visit(far(0, 1), EDGES, 9_000), 5).company())
                .isEqualTo(new Companions.Company(false, false, false))
                .isNotSameAs(Companions.Company.NONE);
    }

    @Test
    void one_agent_from_ever_new_networks_is_told_and_large_networks_are_none_of_them() {
        crowd(12, i -> far(i, 1), EDGES, 30);
        crowd(5, i -> far(20, i), EDGES, 3_000);
        crowd(4, i -> far(21, i), EDGES, 30);

        assertThat(view(far(0, 1), EDGES, 5).sameAgent().tokens()).isEqualTo(16);
        assertThat(sources.view(visit(far(0, 1), OTHERS, 1), 5).sameAgent()).isSameAs(Profile.NONE);
        assertThat(sources.view(visit(far(0, 1), -1, 1), 5).sameAgent()).isSameAs(Profile.NONE);
    }

    @Test
    void a_wider_network_that_is_prompt_for_a_crowd_is_one_source_and_no_ever_new_networks() {
        crowd(30, i -> 10 * i + 1, EDGES, 60, 90, 300);
        crowd(3, i -> far(i, 1), EDGES, 9_000);

        SourceView view = view(1, EDGES, 5);

        assertThat(view.source().tokens()).isEqualTo(30);
        assertThat(view.isSourceOfAgent()).isTrue();
        assertThat(view.sameAgent().tokens()).isEqualTo(3);
    }

    @Test
    void a_wider_network_of_people_is_no_source() {
        crowd(30, i -> 10 * i + 1, EDGES, 60, 9_000, 19_000);

        SourceView view = view(1, EDGES, 5);

        assertThat(view.source().tokens()).isLessThan(5);
        assertThat(view.sameAgent().tokens()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "180, false"})
    void of_a_whole_system_with_one_agent_only_haste_is_believed(double delay, boolean isBelieved) {
        Connection system = new Connection(64_500, "", "", "");
        for (int i = 0; i < 8; i++) {
            person(visit(far(i, 1), EDGES, delay, List.of(e -> e.connection = system)));
        }
        sources.finish(addresses);

        Episode known = visit(far(30, 1), EDGES, 1, List.of(e -> e.connection = system));
        Episode other = visit(far(30, 1), OTHERS, 1, List.of(e -> e.connection = system));
        Episode unknown = visit(far(30, 1), EDGES, 1);

        assertThat(sources.view(known, 5).source().tokens()).isEqualTo(isBelieved ? 8 : 0);
        assertThat(sources.view(other, 5).source().tokens()).isZero();
        assertThat(sources.view(unknown, 5).source().tokens()).isZero();
    }

    @Test
    void what_several_threads_saw_of_different_people_adds_up() {
        List<Sources> parts = List.of(new Sources(), new Sources());
        for (int i = 0; i < 40; i++) {
            List<Episode> visits = new ArrayList<>();
            visits.add(
                    visit(
                            far(0, i % 3),
                            EDGES,
                            20_000,
                            List.of(
                                    e -> e.resources = 1,
                                    e -> e.connection = new Connection(9, "", "", ""))));
            visits.add(visit(far(1 + i % 20, 1), OTHERS, 20_030));
            parts.get(i % 2).add(visits);
            sources.add(visits);
        }
        Sources sum = new Sources();
        parts.forEach(sum::addAll);
        sum.finish(addresses);
        sources.finish(addresses);

        for (int network = 0; network < 22; network++) {
            for (int agent : new int[] {EDGES, OTHERS}) {
                Episode episode = visit(far(network, 1), agent, 100);
                assertThat(sum.view(episode, 5)).isEqualTo(sources.view(episode, 5));
            }
        }
        assertThat(sum.isTailKept()).isTrue();
        assertThat(sum.isAnybodyTimed()).isTrue();
        assertThat(sum.isPageEvidenceKept()).isTrue();
        assertThat(sum.isAnyPageExpected()).isTrue();
    }

    @Test
    void traps_that_an_address_asked_for_are_told_to_its_visits() {
        Sources part = new Sources();
        part.add(
                List.of(
                        TestEpisode.aClick().at(0).from(3, 0).lane(Lane.TRAP).build(),
                        TestEpisode.aClick().at(0).from(-1, -1).lane(Lane.TRAP).build()));
        sources.addAll(part);
        sources.finish(addresses);
        Episode beside = TestEpisode.aClick().at(90).from(3, 0).build();
        Episode elsewhere = TestEpisode.aClick().at(90).from(4, 0).build();

        sources.describeTraps(beside);
        sources.describeTraps(elsewhere);

        assertThat(beside.trapSeconds).isEqualTo(90);
        assertThat(elsewhere.trapSeconds).isNaN();
    }
}
