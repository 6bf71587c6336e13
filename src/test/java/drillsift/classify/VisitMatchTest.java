package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a correction of some visits names, and what cells can hold of it. */
class VisitMatchTest {

    private static VisitMatch.Making making() {
        return new VisitMatch.Making(2);
    }

    private static VisitMatch ofAgent(String agent) {
        return making().agent(agent).done();
    }

    @Test
    void everything_that_is_named_stands_in_its_place() {
        VisitMatch match =
                making().source("192.0.2.7").agent("Link&Guard/2.1").pattern("no-page+late").done();

        assertThat(match.types()).isEqualTo("ROUND&IP&UA_EXACT&PATTERN");
        assertThat(match.values()).isEqualTo("2&192.0.2.7&Link\\&Guard/2.1&no-page+late");
        assertThat(making().source("192.0.2.0/24").done().types()).isEqualTo("ROUND&CIDR");
    }

    @Test
    void its_id_is_of_campaign_types_and_values() {
        VisitMatch match = making().source("192.0.2.7").done();

        assertThat(match.id("spring")).matches("r[0-9a-f]{12}").isEqualTo(match.id("spring"));
        assertThat(match.id("autumn")).isNotEqualTo(match.id("spring"));
        assertThat(making().source("192.0.2.8").done().id("spring"))
                .isNotEqualTo(match.id("spring"));
        assertThat(new VisitMatch("ROUND&CIDR", match.values()).id("spring"))
                .isNotEqualTo(match.id("spring"));
    }

    @Test
    void its_place_is_round_and_address_alone() {
        VisitMatch place = making().source("192.0.2.7").done();
        assertThat(making().source("192.0.2.7").agent("x/1").done().place()).contains(place);
        assertThat(place.place()).contains(place);
        assertThat(making().source("192.0.2.0/24").done().place()).isPresent();
        assertThat(ofAgent("x/1").place()).isEmpty();
        assertThat(new VisitMatch("IP", "192.0.2.7").place()).isEmpty();
        assertThat(new VisitMatch("UA_EXACT&IP", "x&192.0.2.7").place()).isEmpty();
        assertThat(new VisitMatch("ROUND&IP", "2").place()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"plain/1.0 (x)\", UA_EXACT, \"plain/1.0 (x)\"",
                "\"star*/1\", UA_EXACT, \"star*/1\"",
                "\" led\", UA_GLOB, \"?led\"",
                "\"trailed  \", UA_GLOB, \"trailed??\"",
                "\"a\tb c\", UA_GLOB, \"a?b c\"",
                "\"a\u0001*b\", UA_GLOB, \"a??b\""
            })
    void an_agent_that_a_cell_cannot_hold_is_a_pattern(String agent, String type, String value) {
        VisitMatch match = ofAgent(agent);
        assertThat(match.types()).isEqualTo("ROUND&" + type);
        assertThat(match.values()).isEqualTo("2&" + value);
    }

    @Test
    void a_star_in_such_an_agent_stays_one_letter() {
        String pattern = ofAgent("bad\u0001*agent").values().substring(2);

        assertThat(new AgentGlob(pattern).matches("bad\u0001*agent")).isTrue();
        assertThat(new AgentGlob(pattern).matches("bad\u0001 another agent")).isFalse();
    }
}
