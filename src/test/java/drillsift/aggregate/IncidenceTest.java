package drillsift.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.RoundFigures.Chance;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.event.EventKind;
import drillsift.event.Payload;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.report.preview.SampleFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** When the curve of reactions needs Kaplan and Meier, and what it is then. */
class IncidenceTest {

    private static final Instant START = Instant.parse("2026-10-05T01:00:00Z");
    private static final Optional<Instant> END = Optional.of(START.plus(Duration.ofHours(12)));

    private final List<Outcome> people = new ArrayList<>();

    /** Whose mail went out so many hours after the start; who reacted so many hours after that. */
    private IncidenceTest person(double sent, double reacted) {
        Instant at = START.plus(minutes(sent));
        Outcome.Act act =
                new Outcome.Act(true, true, true, true, at.plus(minutes(Math.max(0, reacted))));
        person(Optional.of(at), reacted < 0 ? Map.of() : Map.of(Measure.REACTION, act));
        return this;
    }

    private void person(Optional<Instant> sent, Map<Measure, Outcome.Act> acts) {
        String key = "p" + people.size();
        people.add(
                new Outcome(
                        people.size(), key, "", true, sent, false, false, Optional.empty(), acts));
    }

    private IncidenceTest quiet(double sent) {
        return person(sent, -1);
    }

    private static Duration minutes(double hours) {
        return Duration.ofMinutes(Math.round(60 * hours));
    }

    @Test
    void who_got_the_mail_late_counts_only_as_long_as_there_was_time() {
        person(0, 1).person(0, 6).quiet(10).quiet(10);

        Optional<Incidence> curve = IncidenceOf.people(people, END);

        // of four one after an hour; two are watched for two hours, so the other one is alone then
        assertThat(curve.orElseThrow().steps())
                .containsExactly(new Step(3_600, 0.25), new Step(21_600, 1));
        Speed speed = SpeedOf.people(people, END);
        assertThat(speed.curveMethod()).isEqualTo(CurveMethod.CENSORED);
        assertThat(speed.delays()).containsExactly(3_600L, 21_600L);
    }

    @Test
    void tells_how_long_everybody_could_have_reacted() {
        person(0, 1).person(0, 6).quiet(10).person(13, 1);
        person(Optional.empty(), Map.of());

        assertThat(IncidenceOf.people(people, END).orElseThrow().chances())
                .containsExactly(
                        new Chance("", 43_200, true),
                        new Chance("", 43_200, true),
                        new Chance("", 7_200, false),
                        new Chance("", -1, true),
                        new Chance("", -1, false));
    }

    @Test
    void the_watch_ends_when_the_round_does_however_it_ended() {
        person(0, 1).person(0, 6).quiet(10).quiet(10);

        assertThat(curveMethod(END)).isEqualTo(CurveMethod.CENSORED);
        assertThat(curveMethod(END.map(end -> end.plus(Duration.ofHours(9)))))
                .as("eleven hours are enough")
                .isEqualTo(CurveMethod.PLAIN);
        assertThat(curveMethod(Optional.empty())).isEqualTo(CurveMethod.PLAIN);
    }

    /** Of a round that was never disclosed, but closed by the tool. */
    private CurveMethod curveMethod(Optional<Instant> closed) {
        RoundCounts counts =
                new RoundCounts(
                        0,
                        0,
                        0,
                        0,
                        true,
                        Set.of(EventKind.CLICKED),
                        Optional.empty(),
                        closed,
                        new RoundFigures.Waterfall(0, 0, 0, 0, 0, 0, 0, 0),
                        List.of(),
                        new TreeMap<>(),
                        List.of(),
                        List.of(),
                        List.of());
        Round round =
                new Round(1, Payload.LINK, Optional.empty(), Optional.empty(), Optional.empty());
        RoundOutcomes outcomes = new RoundOutcomes(round, new Roster(List.of()), counts, people);
        return RoundAggregation.of(outcomes, SampleFigures.campaign()).speed().curveMethod();
    }

    @Test
    void the_plain_share_stays_where_nobody_had_less_time() {
        person(0, 1).person(0, 6).quiet(0.5).quiet(1);
        assertThat(IncidenceOf.people(people, END)).as("one sending").isEmpty();

        quiet(5);
        assertThat(IncidenceOf.people(people, END)).as("seven hours are enough").isEmpty();
        assertThat(IncidenceOf.people(people, Optional.empty())).as("no end").isEmpty();

        quiet(7);
        assertThat(IncidenceOf.people(people, END)).as("five hours are not").isPresent();
        assertThat(SpeedOf.people(people, Optional.empty()).curve())
                .containsExactly(new Step(3_600, 0.5), new Step(21_600, 1));
    }

    @Test
    void nobody_no_reaction_no_time_and_mails_after_the_end_give_no_curve() {
        assertThat(IncidenceOf.people(people, END)).isEmpty();
        quiet(0).quiet(11);
        assertThat(IncidenceOf.people(people, END)).isEmpty();
        person(13, 1);
        person(Optional.empty(), Map.of());
        assertThat(IncidenceOf.people(people, END)).isEmpty();
        assertThat(SpeedOf.people(List.of(), END).curve()).isEmpty();
    }
}
