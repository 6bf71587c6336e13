package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.SeenCrowd.EDGES;
import static drillsift.classify.SeenCrowd.OTHERS;
import static drillsift.classify.SeenCrowd.far;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By whose behaviour over the whole round a visit is judged. */
class SourcesTest {

    private final SeenCrowd seen = new SeenCrowd();

    @Test
    void an_address_that_enough_people_met_is_judged_by_itself() {
        seen.crowd(20, i -> far(0, 1), EDGES, 10);
        seen.crowd(40, i -> far(0, 2), EDGES, 5_000);

        SourceView view = seen.view(far(0, 1), EDGES, 20);

        assertThat(view.source().tokens()).isEqualTo(20);
        assertThat(view.source().median()).isEqualTo(10);
        assertThat(view.isSourceOfAgent()).isTrue();
        assertThat(view.tokensOfNetwork()).isEqualTo(60);
    }

    @Test
    void else_by_its_agent_in_its_network_and_else_by_its_network() {
        seen.crowd(2, i -> far(0, 1), EDGES, 10);
        seen.crowd(3, i -> far(0, 2), EDGES, 10);
        seen.crowd(4, i -> far(0, 3), OTHERS, 900);
        seen.sources.finish(seen.addresses);

        SourceView byAgent = seen.sources.view(seen.visit(far(0, 1), EDGES, 100), 5);
        SourceView byNetwork = seen.sources.view(seen.visit(far(0, 3), OTHERS, 100), 5);

        assertThat(byAgent.source().tokens()).isEqualTo(5);
        assertThat(byAgent.isSourceOfAgent()).isTrue();
        assertThat(byNetwork.source().tokens()).isEqualTo(9);
        assertThat(byNetwork.isSourceOfAgent()).isFalse();
    }

    @Test
    void a_person_counts_once_per_source_and_by_the_first_visit() {
        for (int i = 0; i < 5; i++) {
            seen.person(
                    seen.visit(far(0, 1), EDGES, 10),
                    seen.visit(far(0, 1), EDGES, 9_000),
                    seen.visit(far(0, 2), EDGES, 9_000),
                    seen.visit(far(0, 2), OTHERS, 9_000));
        }
        seen.sources.finish(seen.addresses);

        assertThat(seen.sources.view(seen.visit(far(0, 1), EDGES, 1), 5).source().last())
                .isEqualTo(10);
        SourceView other = seen.sources.view(seen.visit(far(0, 3), OTHERS, 1), 5);
        assertThat(other.source().median()).isEqualTo(9_000);
        assertThat(other.tokensOfNetwork()).isEqualTo(5);
        assertThat(seen.sources.view(seen.visit(far(0, 3), 99, 1), 5).source().median())
                .isEqualTo(10);
    }

    @Test
    void delays_count_where_the_persons_own_sending_is_known_to_the_second() {
        for (int i = 0; i < 5; i++) {
            seen.person(seen.visit(far(0, 1), EDGES, 10, List.of(e -> e.precisionSeconds = 1)));
            seen.person(seen.visit(far(1, 1), EDGES, 10, List.of(e -> e.precisionSeconds = 60)));
            seen.person(seen.visit(far(2, 1), EDGES, 10, List.of(e -> e.isOwnSending = false)));
        }
        seen.sources.finish(seen.addresses);

        assertThat(seen.sources.view(seen.visit(far(0, 1), EDGES, 1), 5).source().median())
                .isEqualTo(10);
        assertThat(seen.sources.view(seen.visit(far(1, 1), EDGES, 1), 5).source().median()).isNaN();
        assertThat(seen.sources.view(seen.visit(far(2, 1), EDGES, 1), 5).source().median()).isNaN();
        assertThat(seen.sources.view(seen.visit(far(2, 1), EDGES, 1), 5).source().tokens())
                .isEqualTo(5);
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
            seen.person(trap);
            seen.person(seen.visit(-1, EDGES, 10));
        }

        assertThat(seen.view(far(0, 1), EDGES, 5).source().tokens()).isZero();
        assertThat(seen.sources.isAnybodyTimed()).isFalse();
    }

    @Test
    void where_nobody_came_nobody_is_timed_and_no_page_is_expected() {
        seen.sources.finish(seen.addresses);

        assertThat(seen.sources.isAnybodyTimed()).isFalse();
        assertThat(seen.sources.isAnyPageExpected()).isFalse();
        assertThat(seen.sources.isPageEvidenceKept()).isFalse();
        Episode episode = seen.visit(1, 1, 1);
        seen.sources.describeRound(episode);
        assertThat(episode.isOpeningKept).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"99, true", "100, false"})
    void pages_are_known_where_one_person_in_a_hundred_draws_one(int others, boolean isKept) {
        seen.person(seen.visit(1, EDGES, 10, List.of(e -> e.resources = 1)));
        seen.crowd(others, i -> 2, EDGES, 10);

        assertThat(seen.sources.isPageEvidenceKept()).isEqualTo(isKept);
        assertThat(seen.sources.isAnyPageExpected()).isTrue();
        assertThat(seen.sources.isAnybodyTimed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"14400, false", "14400.1, true"})
    void the_tail_is_kept_where_three_came_after_four_hours(double delay, boolean isKept) {
        seen.crowd(2, i -> 1, EDGES, 20_000);
        assertThat(seen.sources.isTailKept()).isFalse();
        seen.crowd(1, i -> 1, EDGES, delay);

        assertThat(seen.sources.isTailKept()).isEqualTo(isKept);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void pictures_are_known_where_half_of_those_who_clicked_loaded_them(
            int clickers, boolean isKept) {
        seen.person(
                seen.visit(1, EDGES, 10, List.of(e -> e.kinds = 1 << EventKind.OPENED.ordinal())));
        seen.crowd(clickers, i -> 1, EDGES, 10);
        Episode episode = seen.visit(1, EDGES, 10);

        seen.sources.describeRound(episode);

        assertThat(episode.isOpeningKept).isEqualTo(isKept);
    }

    @Test
    void what_several_threads_saw_of_different_people_adds_up() {
        List<Sources> parts = List.of(new Sources(), new Sources());
        for (int i = 0; i < 40; i++) {
            List<Episode> visits = new ArrayList<>();
            visits.add(
                    seen.visit(
                            far(0, i % 3),
                            EDGES,
                            20_000,
                            List.of(
                                    e -> e.resources = 1,
                                    e -> e.connection = new Connection(9, "", "", ""))));
            visits.add(seen.visit(far(1 + i % 20, 1), OTHERS, 20_030));
            parts.get(i % 2).add(visits);
            seen.sources.add(visits);
        }
        Sources sum = new Sources();
        parts.forEach(sum::addAll);
        sum.finish(seen.addresses);
        seen.sources.finish(seen.addresses);

        for (int network = 0; network < 22; network++) {
            for (int agent : new int[] {EDGES, OTHERS}) {
                Episode episode = seen.visit(far(network, 1), agent, 100);
                assertThat(sum.view(episode, 5)).isEqualTo(seen.sources.view(episode, 5));
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
        seen.sources.addAll(part);
        seen.sources.finish(seen.addresses);
        Episode beside = TestEpisode.aClick().at(90).from(3, 0).build();
        Episode elsewhere = TestEpisode.aClick().at(90).from(4, 0).build();

        seen.sources.describeTraps(beside);
        seen.sources.describeTraps(elsewhere);

        assertThat(beside.trapSeconds).isEqualTo(90);
        assertThat(elsewhere.trapSeconds).isNaN();
    }
}
