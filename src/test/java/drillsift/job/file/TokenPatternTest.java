package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenPatternTest {

    @TempDir private Path root;

    @Test
    void takes_a_pattern_for_tokens_and_refuses_one_without_the_group_or_not_linear()
            throws java.io.IOException {
        JobFolder folder = new JobFolder(root.toAbsolutePath());
        String plain = "{format: access-log, file: ../input/access.log}";
        String with = "{format: access-log, file: ../input/access.log, token-pattern: '%s'}";
        String text = java.nio.file.Files.readString(folder.path("jobs/drill.yaml"));
        String good = "^/t/(?P<token>[a-z]+)";

        JobFile job = folder.job(text.replace(plain, with.formatted(good))).read();
        assertThat(job.rounds().get(0).inputs().get(0).settings().tokenPattern()).contains(good);
        for (String wrong : List.of("^/t/(.+)", "(?P<token>a)\\1", "(?P<token>[a")) {
            assertThat(folder.job(text.replace(plain, with.formatted(wrong))).refusal())
                    .containsExactly(
                            "jobs/drill.yaml:8: token-pattern: \""
                                    + wrong
                                    + "\" is not a pattern for tokens. Write one in RE2 with a group"
                                    + " named token, for example ^/t/(?P<token>[A-Za-z0-9]+).");
        }
    }
}
