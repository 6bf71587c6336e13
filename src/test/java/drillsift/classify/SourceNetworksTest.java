package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.SeenCrowd.EDGES;
import static drillsift.classify.SeenCrowd.OTHERS;
import static drillsift.classify.SeenCrowd.far;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rest of its network, and its agent elsewhere, say of a source. */
class SourceNetworksTest {

    private final SeenCrowd seen = new SeenCrowd();

    @ParameterizedTest
    @CsvSource({
        "15, 180, 2400, true",
        "14, 180, 2400, false",
        "15, 179, 2400, false",
        "15, 180, 2399, false"
    })
    void a_source_is_among_people_in_a_network_four_times_its_size_that_takes_its_time(
            int others, double median, double high, boolean isAmong) {
        seen.crowd(5, i -> far(0, 1), EDGES, median);
        seen.crowd(others, i -> far(0, 2), OTHERS, median, median, high);

        assertThat(seen.view(far(0, 1), EDGES, 5).isAmongPeople()).isEqualTo(isAmong);
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
        seen.crowd(crowd, i -> far(0, 2), OTHERS, median, median, high);

        assertThat(seen.view(far(0, 1), EDGES, 5).isCrowdUnhurried()).isEqualTo(isUnhurried);
    }

    @ParameterizedTest
    @CsvSource({"50, 20, true", "49, 20, false", "50, 180, false"})
    void a_few_beside_a_farm_of_fifty_with_the_same_agent_are_beside_a_farm(
            int farm, double delay, boolean isBeside) {
        seen.crowd(5, i -> far(0, 1), EDGES, 9_000);
        seen.crowd(farm - 5, i -> far(0, 2), EDGES, delay);

        assertThat(seen.view(far(0, 1), EDGES, 5).isBesideFarm()).isEqualTo(isBeside);
        assertThat(seen.sources.view(seen.visit(far(0, 2), EDGES, 1), 5).isBesideFarm()).isFalse();
        assertThat(seen.sources.view(seen.visit(far(0, 1), OTHERS, 1), 5).isBesideFarm()).isFalse();
    }

    @Test
    void nobody_behind_a_shared_exit_is_beside_a_farm_or_in_company() {
        seen.crowd(5, i -> far(0, 1), EDGES, 9_000);
        seen.crowd(60, i -> far(0, 2), EDGES, 20);
        seen.sources.finish(seen.addresses);
        Episode shared =
                TestEpisode.aClick()
                        .from(far(0, 1), seen.addresses.network(far(0, 1)))
                        .agent(EDGE, EDGES)
                        .shared()
                        .build();

        assertThat(seen.sources.view(shared, 5).isBesideFarm()).isFalse();
        assertThat(seen.sources.view(shared, 5).company()).isSameAs(Companions.Company.NONE);
        assertThat(seen.sources.view(seen.visit(far(0, 1), EDGES, 9_000), 5).company())
                .isEqualTo(new Companions.Company(false, false, false))
                .isNotSameAs(Companions.Company.NONE);
    }

    @Test
    void one_agent_from_ever_new_networks_is_told_and_large_networks_are_none_of_them() {
        seen.crowd(12, i -> far(i, 1), EDGES, 30);
        seen.crowd(5, i -> far(20, i), EDGES, 3_000);
        seen.crowd(4, i -> far(21, i), EDGES, 30);

        assertThat(seen.view(far(0, 1), EDGES, 5).sameAgent().tokens()).isEqualTo(16);
        assertThat(seen.sources.view(seen.visit(far(0, 1), OTHERS, 1), 5).sameAgent())
                .isSameAs(Profile.NONE);
        assertThat(seen.sources.view(seen.visit(far(0, 1), -1, 1), 5).sameAgent())
                .isSameAs(Profile.NONE);
    }

    @Test
    void a_wider_network_that_is_prompt_for_a_crowd_is_one_source_and_no_ever_new_networks() {
        seen.crowd(30, i -> 10 * i + 1, EDGES, 60, 90, 300);
        seen.crowd(3, i -> far(i, 1), EDGES, 9_000);

        SourceView view = seen.view(1, EDGES, 5);

        assertThat(view.source().tokens()).isEqualTo(30);
        assertThat(view.isSourceOfAgent()).isTrue();
        assertThat(view.sameAgent().tokens()).isEqualTo(3);
    }

    @Test
    void a_wider_network_of_people_is_no_source() {
        seen.crowd(30, i -> 10 * i + 1, EDGES, 60, 9_000, 19_000);

        SourceView view = seen.view(1, EDGES, 5);

        assertThat(view.source().tokens()).isLessThan(5);
        assertThat(view.sameAgent().tokens()).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"20, true", "180, false"})
    void of_a_whole_system_with_one_agent_only_haste_is_believed(double delay, boolean isBelieved) {
        Connection system = new Connection(64_500, "", "", "");
        for (int i = 0; i < 8; i++) {
            seen.person(seen.visit(far(i, 1), EDGES, delay, List.of(e -> e.connection = system)));
        }
        seen.sources.finish(seen.addresses);

        Episode known = seen.visit(far(30, 1), EDGES, 1, List.of(e -> e.connection = system));
        Episode other = seen.visit(far(30, 1), OTHERS, 1, List.of(e -> e.connection = system));
        Episode unknown = seen.visit(far(30, 1), EDGES, 1);

        assertThat(seen.sources.view(known, 5).source().tokens()).isEqualTo(isBelieved ? 8 : 0);
        assertThat(seen.sources.view(other, 5).source().tokens()).isZero();
        assertThat(seen.sources.view(unknown, 5).source().tokens()).isZero();
    }
}
