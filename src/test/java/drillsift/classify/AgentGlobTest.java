package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Patterns of agents. */
class AgentGlobTest {

    @Test
    void a_pattern_of_many_stars_is_matched_in_no_time() {
        AgentGlob glob = new AgentGlob("*a".repeat(60) + "b");

        assertThat(glob.matches("a".repeat(20_000))).isFalse();
        assertThat(new AgentGlob("*LinkGuard/2.?*").matches("x linkguard/2.1 y")).isTrue();
        assertThat(new AgentGlob("LinkGuard").matches("LinkGuard/2")).isFalse();
        assertThat(new AgentGlob("").matches("")).isTrue();
    }

    @Test
    void patterns_fit_what_they_were_made_from() {
        Random random = new Random(7);
        for (int trial = 0; trial < 2_000; trial++) {
            StringBuilder text = new StringBuilder();
            StringBuilder pattern = new StringBuilder();
            for (int i = 0; i < random.nextInt(12); i++) {
                char c = "abA/.( ".charAt(random.nextInt(7));
                text.append(c);
                pattern.append(random.nextInt(4) == 0 ? '?' : c);
                pattern.append(random.nextInt(4) == 0 ? "*" : "");
            }
            assertThat(new AgentGlob(pattern.toString()).matches(text.toString()))
                    .as(pattern + " fits " + text)
                    .isTrue();
        }
    }
}
