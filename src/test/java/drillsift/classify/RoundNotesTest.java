package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the officer is told of a round. */
class RoundNotesTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String FARM = "198.51.100.7";

    private final DrillScenario drill = new DrillScenario(240, 2);

    private Optional<List<Object>> note(ClassifyCode code) {
        return note(code, drill.judge(drill.log(0)));
    }

    private static Optional<List<Object>> note(ClassifyCode code, JudgedRound judged) {
        return judged.notes().stream()
                .filter(note -> note.code() == code)
                .map(note -> List.copyOf(note.arguments()))
                .findFirst();
    }

    private void people(int number, String address) {
        for (int person = 0; person < number; person++) {
            drill.page(person, 900 + 400 * person, address, EDGE, false);
        }
    }

    private void machines(int number) {
        for (int person = 0; person < number; person++) {
            drill.click(person, 4, FARM, CHROME, true);
        }
    }

    private void named(String token, double seconds) {
        drill.accesses.add(
                new DrillScenario.Access(
                        9,
                        seconds,
                        EventKind.CLICKED,
                        "GET",
                        200,
                        "/",
                        token,
                        OFFICE,
                        EDGE,
                        false));
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void the_busiest_undeclared_address_of_people_is_told_from_five_on(int people, boolean isTold) {
        people(people, OFFICE);
        drill.page(0, 20_000, OFFICE, EDGE, false);

        assertThat(note(ClassifyCode.BUSY_ADDRESS))
                .isEqualTo(isTold ? Optional.of(List.of(people)) : Optional.empty());
    }

    @Test
    void a_declared_address_is_not_told_however_busy_it_is() {
        people(9, OFFICE);
        drill.filters = drill.filters.but().ownNetworks(List.of("192.0.2.0/24")).done();

        assertThat(note(ClassifyCode.BUSY_ADDRESS)).isEmpty();
    }

    @Test
    void accesses_and_names_of_nobody_on_the_roster_are_counted() {
        named("zzz1", 900);
        named("zzz1", 901);
        named("zzz2", 902);

        assertThat(note(ClassifyCode.UNKNOWN_TOKENS)).contains(List.of(3, 2));
        assertThat(note(ClassifyCode.UNKNOWN_MAILS)).isEmpty();
    }

    @Test
    void accesses_under_mail_addresses_of_nobody_are_counted_apart() {
        DrillScenario larger = new DrillScenario(300, 2);
        for (int person = 238; person < 243; person++) {
            larger.click(person, 900, OFFICE, EDGE, false);
        }
        larger.accesses.replaceAll(
                a ->
                        new DrillScenario.Access(
                                a.person(),
                                a.seconds(),
                                a.kind(),
                                a.method(),
                                a.status(),
                                a.path(),
                                "",
                                a.address(),
                                a.agent(),
                                false));

        assertThat(note(ClassifyCode.UNKNOWN_MAILS, drill.judge(larger.table(0))))
                .contains(List.of(3, 3));
        assertThat(note(ClassifyCode.UNKNOWN_TOKENS, drill.judge(larger.table(0)))).isEmpty();
    }

    @Test
    void what_came_after_the_drill_was_disclosed_is_counted_once() {
        drill.disclosed = Optional.of(DrillScenario.START.plusSeconds(1_000));
        people(3, OFFICE);
        named("zzz1", 5_000);

        assertThat(note(ClassifyCode.AFTER_CLOSE)).contains(List.of(2));
        assertThat(note(ClassifyCode.AFTER_CLOSE, drill.judge(drill.tool(0), drill.log(1))))
                .contains(List.of(3));
    }

    @ParameterizedTest
    @CsvSource({"12, false", "13, true"})
    void a_review_is_asked_for_where_the_range_is_wider_than_five_points(
            int undecided, boolean isAsked) {
        machines(240);
        people(5, OFFICE);
        for (int i = 0; i < undecided; i++) {
            drill.click(200 + i, 5_000, "2001:db8:" + i + "::1", EDGE, false);
        }

        Optional<List<Object>> note = note(ClassifyCode.REVIEW_NEEDED);

        assertThat(note).isEqualTo(isAsked ? Optional.of(List.of("5.0", "5.4")) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"228, ''", "229, 95.0"})
    void a_round_of_nearly_nothing_but_machines_is_told(int machines, String percent) {
        machines(machines);
        people(12, OFFICE);

        assertThat(note(ClassifyCode.NEARLY_ALL_MACHINES))
                .isEqualTo(percent.isEmpty() ? Optional.empty() : Optional.of(List.of(percent)));
    }

    @ParameterizedTest
    @CsvSource({"-1799, 0", "-1801, 3"})
    void accesses_half_an_hour_before_their_mails_are_told_from_three_on(
            double seconds, int early) {
        for (int person = 0; person < 3; person++) {
            drill.click(person, seconds, OFFICE, EDGE, false);
        }
        machines(50);
        MailDistances distances = distances();

        assertThat(distances.notes()).hasSize(early == 0 ? 0 : 1);
    }

    /** By the clocks as they are. */
    private MailDistances distances() {
        JudgedRound judged = drill.judge(drill.log(0));
        RoundFacts facts =
                new RoundFacts(
                        drill.round(),
                        drill.roster(),
                        List.of(drill.log(0)),
                        FilterSet.defaults(),
                        TestEpisode.SETTINGS);
        return NoteCounts.of(judged, facts.accesses).distances();
    }
}
