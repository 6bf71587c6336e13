package drillsift.classify;

import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.DrillEvent;
import drillsift.event.EventContext;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import drillsift.event.InputFormat;
import drillsift.event.TimePrecision;
import drillsift.event.ZoneBasis;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is meant by a token or address, from where, and what sources are able to record. */
class IdentitiesTest {

    private final DrillScenario drill = new DrillScenario(12, 1);

    private static FilterSet filters() {
        FilterSet none = FilterSet.defaults();
        return new FilterSet(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>(),
                List.of("honey1"),
                List.of("preview1"),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(),
                none.machines(),
                List.of());
    }

    private RoundFacts facts(EventSource... sources) {
        return new RoundFacts(
                drill.round(), drill.roster(), List.of(sources), filters(), TestEpisode.SETTINGS);
    }

    private void click(String token, int person) {
        drill.accesses.add(
                new DrillScenario.Access(
                        person,
                        900,
                        EventKind.CLICKED,
                        "GET",
                        200,
                        "/",
                        token,
                        "203.0.113.9",
                        EDGE,
                        false));
    }

    @ParameterizedTest
    @CsvSource({
        "t000001, NORMAL, 1",
        "t000001%27/, DAMAGED, 1",
        "t000001/AZaz09, DAMAGED, 1",
        "t000001%2, DAMAGED, 1",
        "t000001%20, TEST, 1",
        "t000001+, TEST, 1",
        "t000001%2B, TEST, 1",
        "t000099%20, UNKNOWN, -1",
        "t000099%27, UNKNOWN, -1",
        "honey1, TRAP, -1",
        "preview1, TEST, -1",
        "preview-7, TEST, -1",
        "zzz, UNKNOWN, -1"
    })
    void a_token_means_somebody_also_when_something_was_appended(
            String token, Lane lane, int person) {
        click(token, 5);
        RoundFacts facts = facts(drill.log(0));
        int subject = facts.columns.subjects.findToken(token);

        assertThat(facts.accesses.identities.lane(subject)).isEqualTo(lane);
        assertThat(facts.accesses.identities.recipient(subject)).isEqualTo(person);
        assertThat(facts.accesses.identities.lane(-1)).isEqualTo(Lane.TOKENLESS);
        assertThat(facts.accesses.identities.recipient(-1)).isEqualTo(-1);
    }

    @Test
    void a_token_that_no_roster_has_means_whose_mail_address_came_with_it() {
        click("other-Token_9", 5);
        EventSource table = drill.table(0);
        drill.accesses.clear();
        click("other-Token_9%27", 0);
        click("x", 0);
        RoundFacts facts = facts(table, new DrillSources(drill).log(1));
        int whole = facts.columns.subjects.findToken("other-Token_9");
        int damaged = facts.columns.subjects.findToken("other-Token_9%27");

        assertThat(facts.accesses.identities.recipient(whole)).isEqualTo(5);
        assertThat(facts.accesses.identities.lane(whole)).isEqualTo(Lane.NORMAL);
        assertThat(facts.accesses.identities.recipient(damaged)).isEqualTo(5);
        assertThat(facts.accesses.identities.lane(damaged)).isEqualTo(Lane.DAMAGED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.1|203.0.113.9|203.0.113.9",
                "192.0.2.1||192.0.2.1",
                "198.51.100.1|203.0.113.9|198.51.100.1",
                "192.0.2.1|203.0.113.9, 192.0.2.7|203.0.113.9",
                "192.0.2.1|203.0.113.9,unknown|192.0.2.1",
                "192.0.2.1|unknown, 192.0.2.7|192.0.2.7",
                "192.0.2.1|203.0.113.9, 198.51.100.7, 192.0.2.7|198.51.100.7",
                "192.0.2.1|[2001:db8::1]:443|2001:db8::1",
                "192.0.2.1|203.0.113.9:8080|203.0.113.9",
                "192.0.2.1|2001:db8::1|2001:db8::1",
                "192.0.2.1|[2001:db8::1|192.0.2.1",
                "192.0.2.1|]|192.0.2.1",
                "192.0.2.1|192.0.2.5|192.0.2.5"
            })
    void the_address_is_the_last_one_that_no_trusted_proxy_has(
            String peer, String forwarded, String address) {
        EffectiveAddress effective = new EffectiveAddress(List.of("192.0.2.0/24"));

        assertThat(effective.of(peer, forwarded == null ? "" : forwarded)).isEqualTo(address);
        assertThat(effective.isNeeded()).isTrue();
        assertThat(new EffectiveAddress(List.of()).isNeeded()).isFalse();
    }

    private static EventSource states(InputFormat format, Granularity granularity) {
        return DrillSources.source(
                "a",
                format,
                0,
                List.of(
                        new DrillEvent(
                                "",
                                DrillScenario.mail(1),
                                EventKind.CLICKED,
                                DrillScenario.START,
                                TimePrecision.SECOND,
                                ZoneBasis.EXPLICIT,
                                granularity,
                                "",
                                "",
                                false,
                                EventContext.ofKind("x"),
                                1,
                                0)));
    }

    @ParameterizedTest
    @CsvSource({
        "GOPHISH_EVENTS, EVERY, true, true",
        "GOPHISH_EVENTS, STATUS_ONLY, true, true",
        "GOPHISH_JSON, EVERY, true, true",
        "GOPHISH_JSON, STATUS_ONLY, false, false",
        "GOPHISH_RESULTS, STATUS_ONLY, false, false",
        "WIDE_CSV, EVERY, false, true"
    })
    void what_a_source_can_record_is_its_formats_unless_it_holds_states_alone(
            InputFormat format, Granularity granularity, boolean isReports, boolean isSuperseded) {
        RecordedKinds recorded = facts(states(format, granularity)).recorded;

        assertThat(recorded.all()).contains(EventKind.CLICKED);
        assertThat(recorded.all().contains(EventKind.REPORTED)).isEqualTo(isReports);
        assertThat(recorded.isSuperseded(EventKind.CLICKED)).isEqualTo(isSuperseded);
    }
}
