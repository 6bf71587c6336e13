package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignFigures.Coverage;
import drillsift.report.preview.SampleRound;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who on the current roster got a drill mail within a year. */
class CoverageTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    /** Rounds of the samples are 91 days apart: the fifth is 364 days after the first. */
    private final List<RoundFigures> figures = new ArrayList<>();

    private final List<List<Outcome>> rounds = new ArrayList<>();

    private CoverageTest round(int number, String delivered, String others) {
        figures.add(SampleRound.number(number).build());
        List<Outcome> people = new ArrayList<>();
        delivered.chars().forEach(key -> people.add(person((char) key, true)));
        others.chars().forEach(key -> people.add(person((char) key, false)));
        rounds.add(people);
        return this;
    }

    private static Outcome person(char key, boolean delivered) {
        return new Outcome(
                key,
                String.valueOf(key),
                "",
                delivered,
                Optional.empty(),
                false,
                false,
                Optional.empty(),
                Map.of());
    }

    private Coverage coverage() {
        return CoverageOf.people(figures, rounds, TOKYO);
    }

    @Test
    void counts_people_of_the_current_roster_whom_any_round_of_the_year_reached() {
        round(1, "abx", "c").round(2, "ac", "b").round(3, "d", "abce");

        assertThat(coverage()).isEqualTo(Coverage.of(new Rate(4, 5)));
    }

    @Test
    void rounds_of_more_than_a_year_ago_do_not_count() {
        round(1, "a", "").round(5, "b", "ac");
        assertThat(coverage()).as("364 days").isEqualTo(Coverage.of(new Rate(2, 3)));

        round(6, "b", "ac");
        assertThat(coverage()).as("455 days").isEqualTo(Coverage.of(new Rate(1, 3)));
    }

    @Test
    void the_last_round_counts_itself_and_what_was_sent_after_it_does_not() {
        round(1, "a", "").round(2, "b", "acd");
        assertThat(coverage()).isEqualTo(Coverage.of(new Rate(2, 4)));

        figures.add(0, SampleRound.number(3).build()); // sent after the last one of the list
        rounds.add(0, List.of(person('c', true)));
        assertThat(coverage()).isEqualTo(Coverage.of(new Rate(2, 4)));
    }

    @Test
    void a_persons_own_sending_time_counts_before_the_rounds() {
        round(1, "a", "").round(5, "b", "a");
        Instant late = figures.get(1).firstSent().orElseThrow().minus(366, ChronoUnit.DAYS);
        Outcome first = rounds.get(0).get(0);
        rounds.set(
                0,
                List.of(
                        new Outcome(
                                first.recipient(),
                                first.personKey(),
                                "",
                                true,
                                Optional.of(late),
                                false,
                                false,
                                Optional.empty(),
                                Map.of())));

        assertThat(coverage()).isEqualTo(Coverage.of(new Rate(1, 2)));
    }

    @Test
    void is_not_measured_where_nobody_can_know() {
        round(1, "ab", "");
        assertThat(coverage()).as("one round").isEqualTo(Coverage.notMeasured());

        round(2, "ab", "");
        assertThat(coverage()).isEqualTo(Coverage.of(new Rate(2, 2)));
        IntStream.range(0, 2).forEach(i -> assertUnknownWithout(i));
    }

    private void assertUnknownWithout(int round) {
        RoundFigures whole = figures.get(round);
        figures.set(round, with(whole, false, whole.firstSent()));
        assertThat(coverage()).as("delivery assumed").isEqualTo(Coverage.notMeasured());
        figures.set(round, with(whole, true, Optional.empty()));
        assertThat(coverage()).as("no sending time").isEqualTo(Coverage.notMeasured());
        figures.set(round, whole);
    }

    private static RoundFigures with(RoundFigures one, boolean recorded, Optional<Instant> sent) {
        return new RoundFigures(
                one.round(),
                one.targeted(),
                one.excluded(),
                one.delivered(),
                recorded,
                sent,
                sent,
                one.lastRecord(),
                one.total(),
                one.departments(),
                one.imageLoads(),
                one.states(),
                one.speed(),
                one.dates(),
                one.hours(),
                one.offHours(),
                one.devices(),
                one.waterfall(),
                one.filterReviewNeeded());
    }
}
