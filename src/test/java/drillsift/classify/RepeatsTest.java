package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How regularly one source came back to one person. */
class RepeatsTest {

    private final Repeats repeats = new Repeats();

    @Test
    void three_visits_at_even_intervals_have_no_spread() {
        List<Episode> visits = List.of(visit(0, 1), visit(600, 1), visit(1_200, 1));

        tellAll(visits);

        assertThat(repeats.isAnyOften()).isTrue();
        assertThat(visits).extracting(visit -> visit.repeats).containsOnly(3);
        assertThat(visits).extracting(visit -> visit.repeatSpreadPercent).containsOnly(0.0);
    }

    @Test
    void the_spread_is_what_the_shortest_interval_lacks_of_the_longest() {
        List<Episode> visits = List.of(visit(0, 1), visit(600, 1), visit(1_400, 1));

        tellAll(visits);

        assertThat(visits).extracting(visit -> visit.repeatSpreadPercent).containsOnly(25.0);
    }

    @Test
    void two_visits_are_no_habit_and_those_of_other_addresses_are_another_source_s() {
        List<Episode> visits = List.of(visit(0, 1), visit(600, 1), visit(1_200, 2));

        tellAll(visits);

        assertThat(repeats.isAnyOften()).isFalse();
        assertThat(visits).extracting(visit -> visit.repeats).containsOnly(0);
    }

    @Test
    void intervals_below_a_minute_are_one_visit() {
        List<Episode> minutes = List.of(visit(0, 1), visit(60, 1), visit(120, 1));
        List<Episode> sooner = List.of(visit(0, 1), visit(59, 1), visit(118, 1));

        tellAll(minutes);
        tellAll(sooner);

        assertThat(minutes).extracting(visit -> visit.repeats).containsOnly(3);
        assertThat(sooner).extracting(visit -> visit.repeats).containsOnly(0);
    }

    @Test
    void visits_within_an_episode_count_as_well() {
        Episode visit = visit(0, 1);
        visit.visitAt(300_000_000_000L);
        visit.visitAt(500_000_000_000L);

        tellAll(List.of(visit));

        assertThat(visit.repeats).isEqualTo(3);
        assertThat(visit.repeatSpreadPercent).isCloseTo(33.3, offset(0.1));
    }

    @Test
    void more_sources_than_there_was_room_for_are_kept_apart() {
        List<Episode> visits = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int address = 0; address < 40; address++) {
                visits.add(visit(round * (600 + address) + address, address));
            }
        }

        tellAll(visits);

        assertThat(visits).extracting(visit -> visit.repeats).containsOnly(3);
        assertThat(visits).extracting(visit -> visit.repeatSpreadPercent).containsOnly(0.0);
    }

    private void tellAll(List<Episode> episodes) {
        repeats.clear();
        episodes.forEach(repeats::add);
        episodes.forEach(repeats::tell);
    }

    private static Episode visit(long seconds, int address) {
        long time = seconds * 1_000_000_000L;
        Episode episode =
                new Episode(
                        0,
                        0,
                        address,
                        1,
                        1,
                        Lane.NORMAL,
                        time,
                        AgentFacts.NOT_RECORDED,
                        AddressFacts.NONE,
                        null);
        episode.visitAt(time);
        return episode;
    }
}
