package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a row of a list knows an agent. */
class AgentRowsTest {

    private static final List<String> NONE = List.of();

    private static KnownMachine about(String list) {
        return new KnownMachine(
                KnownMachine.Sort.AGENT,
                "guard",
                "a guard",
                Certainty.CERTAIN,
                MachineKind.SCANNER,
                Scope.ALL,
                "a log",
                "2026-11-25",
                list);
    }

    private static KnownAgent pattern(String regex) {
        return new KnownAgent(about("own.yaml"), NONE, NONE, NONE, NONE, regex);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    guard/[0-9]+,          my guard/12 (x),  true
                    guard/[0-9]+,          my guard/x,       false
                    ^Guard/[0-9]+,         GUARD/12,         true
                    linkguard|mailguard,   mailguard/1,      true
                    g?uard,                my uard,          true
                    g*uard,                my uard,          true
                    '[0-9]+guard',         7guard,           true
                    '@[a-z]+\\.example',   ask@guard.example,true
                    '@[a-z]+\\.example',   ask guard.example,false
                    """)
    void a_pattern_is_found_anywhere_whatever_it_begins_with(
            String regex, String agent, boolean isFound) {
        assertThat(pattern(regex).matches(agent)).isEqualTo(isFound);
    }

    @Test
    void words_endings_and_beginnings_speak_and_exceptions_let_through() {
        KnownAgent row =
                new KnownAgent(
                        about("own.yaml"),
                        List.of("Guard"),
                        List.of("bot"),
                        List.of("Scan/"),
                        List.of("lifeguard"),
                        "");
        assertThat(row.matches("my GUARD")).isTrue();
        assertThat(row.matches("my Bot/1")).isTrue();
        assertThat(row.matches("my bottle")).isFalse();
        assertThat(row.matches("scan/1")).isTrue();
        assertThat(row.matches("my scan/1")).isFalse();
        assertThat(row.matches("LifeGuard bot scan/1")).isFalse();
    }

    @Test
    void a_users_row_may_name_a_device_and_a_shipped_one_does_not_see_it() {
        String agent =
                "Mozilla/5.0 (Linux; Android 13; Robot 7) AppleWebKit/537.36"
                        + " (KHTML, like Gecko) Chrome/148.0.0.0 Mobile Safari/537.36";
        List<String> words = List.of("robot");
        assertThat(new KnownAgent(about("own.yaml"), words, NONE, NONE, NONE, "").matches(agent))
                .isTrue();
        for (KnownAgent shipped : MachineList.shipped().agents()) {
            assertThat(shipped.matches(agent)).as(shipped.about().id()).isFalse();
        }
        assertThat(KnownAgents.shipped().facts("Robot/7").row()).isEqualTo("bots-by-word");
    }

    @Test
    void a_users_row_goes_before_the_shipped_ones() {
        KnownAgent row = new KnownAgent(about("own.yaml"), List.of("curl/8"), NONE, NONE, NONE, "");
        KnownAgents known = new KnownAgents(new MachineList(List.of(row), List.of()));
        assertThat(known.facts("curl/8.4.0").row()).isEqualTo("guard");
        assertThat(known.facts("curl/7.0").row()).isEqualTo("request-libraries");
    }
}
