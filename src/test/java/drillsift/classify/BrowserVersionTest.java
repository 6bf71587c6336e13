package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What version and system an agent names, and from which day on a version is old. */
class BrowserVersionTest {

    private static int currentOn(LocalDate day) {
        return BrowserVersion.currentChrome(
                day.atStartOfDay(ZoneOffset.UTC).toEpochSecond() * 1_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 59, 60, 61, 99, 100, 101, 148, 200})
    void a_version_is_behind_from_that_day_on_and_not_a_day_before(int version) {
        LocalDate day = BrowserVersion.dayBehind(version, 40);

        assertThat(currentOn(day) - version).isGreaterThan(40);
        assertThat(currentOn(day.minusDays(1)) - version).isLessThanOrEqualTo(40);
    }

    @Test
    void chrome_100_was_current_from_its_day_on_for_a_month() {
        assertThat(currentOn(LocalDate.of(2022, 3, 29))).isEqualTo(100);
        assertThat(currentOn(LocalDate.of(2022, 4, 28))).isEqualTo(100);
        assertThat(currentOn(LocalDate.of(2022, 4, 29))).isEqualTo(101);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    chrome/148.0 safari/537.36,                     PLAIN,      148
                    chrome/1000.0,                                  PLAIN,      1000
                    chrome/1001.0,                                  IMPOSSIBLE, 0
                    chrome/0.1,                                     IMPOSSIBLE, 0
                    chrome/99999999999999999999,                    IMPOSSIBLE, 0
                    chrome/,                                        IMPOSSIBLE, 0
                    windows nt 6.1 chrome/148.0,                    PLAIN,      0
                    chrome/148.0 edge/12.10136,                     IMPOSSIBLE, 0
                    msie 8.0; windows nt 6.1,                       ANCIENT,    0
                    msie 9.0; windows nt 6.1,                       PLAIN,      0
                    msie 7.0; windows nt 6.1; trident/4.0,          ANCIENT,    0
                    msie 7.0; windows nt 6.1; trident/5.0,          PLAIN,      0
                    msie 9.0; macintosh,                            IMPOSSIBLE, 0
                    msie 9.0; mac_powerpc,                          IMPOSSIBLE, 0
                    trident/4.0,                                    PLAIN,      0
                    firefox/150.0,                                  PLAIN,      0
                    """)
    void an_agent_is_what_its_version_gives_away(String agent, AgentFacts.Sort sort, int chrome) {
        AgentFacts facts = BrowserVersion.facts(agent);

        assertThat(facts.sort()).isEqualTo(sort);
        assertThat(facts.chromeMajor()).isEqualTo(chrome);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    (iphone; cpu iphone os 18_5 like mac os x),     IPHONE,  true
                    (ipad; cpu os 17_5 like mac os x),              IPHONE,  true
                    (linux; android 14; sm-s918b),                  ANDROID, true
                    (windows nt 10.0; win64; x64),                  WINDOWS, false
                    (macintosh; intel mac os x 10_15_7),            MAC,     false
                    (x11; cros x86_64),                             LINUX,   false
                    (linux x86_64),                                 LINUX,   false
                    (playstation 5),                                UNKNOWN, false
                    """)
    void an_agent_names_the_system_it_runs_on(
            String agent, OperatingSystem system, boolean isMobile) {
        assertThat(OperatingSystem.of(agent)).isEqualTo(system);
        assertThat(system.isMobile()).isEqualTo(isMobile);
        assertThat(system.isOtherThan(system)).isFalse();
        assertThat(system.isOtherThan(OperatingSystem.UNKNOWN)).isFalse();
    }
}
