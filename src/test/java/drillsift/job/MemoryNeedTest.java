package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {

    private static final long MEGABYTE = 1 << 20;

    @Test
    void a_run_that_cannot_fit_is_refused_with_what_would_do() {
        Problem refusal = MemoryNeed.refusal(10_000_000, 100_000, 512 * MEGABYTE).orElseThrow();

        assertThat(refusal.code().exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(new Messages(Language.EN).text(refusal))
                .isEqualTo(
                        "judging this campaign needs 818 MB of memory at least, but only 512 MB are"
                                + " allowed. Allow more, for example DRILLSIFT_JAVA_OPTS=-Xmx1280m,"
                                + " or choose fewer rounds with --round.");
    }

    @Test
    void runs_that_are_known_to_fit_are_not_refused() {
        assertThat(MemoryNeed.refusal(10_000_000, 100_000, 1024 * MEGABYTE)).isEmpty();
        assertThat(MemoryNeed.refusal(3_000_000, 30_000, 400 * MEGABYTE)).isEmpty();
        assertThat(MemoryNeed.refusal(30_000, 1_200, 80 * MEGABYTE)).isEmpty();
    }
}
