package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which runs are meant by their names, by words, and by saying nothing. */
class PublishedRunsTest {

    @TempDir private Path output;

    private String publish(int second, String revision, RunState state) throws IOException {
        String id = "20261005T01020" + second + "Z-" + revision;
        Path run = Files.createDirectories(output.resolve("spring").resolve(id));
        String summary = "{\"revision\":\"" + revision + "\",\"state\":\"" + state.key() + "\"}\n";
        Files.writeString(run.resolve(RunSummary.JSON), summary);
        Files.writeString(run.resolve("manifest.json"), "{}");
        return id;
    }

    private PublishedRuns runs() {
        return PublishedRuns.in(output, "spring");
    }

    private List<String> pair(String earlier) {
        return runs().pair(Optional.ofNullable(earlier), Optional.empty()).stream()
                .map(run -> run.getFileName().toString())
                .toList();
    }

    @Test
    void a_release_is_compared_with_what_came_before_its_draft() throws IOException {
        publish(1, "aaaa", RunState.DRAFT);
        String first = publish(2, "aaaa", RunState.FINAL);
        String draft = publish(3, "bbbb", RunState.DRAFT);
        assertThat(pair(null)).containsExactly(first, draft);
        String release = publish(4, "bbbb", RunState.FINAL);

        assertThat(pair(null)).containsExactly(first, release);
        assertThat(pair(draft)).as("as somebody asks").containsExactly(draft, release);
    }

    @Test
    void where_nothing_differs_the_last_two_are_compared() throws IOException {
        publish(1, "aaaa", RunState.FINAL);
        String draft = publish(2, "aaaa", RunState.DRAFT);
        String release = publish(3, "aaaa", RunState.FINAL);

        assertThat(pair(null)).containsExactly(draft, release);
    }

    @Test
    void released_is_the_run_that_the_link_names_else_the_newest_that_is_no_draft()
            throws IOException {
        String first = publish(1, "aaaa", RunState.FINAL);
        String second = publish(2, "bbbb", RunState.FINAL);
        String draft = publish(3, "cccc", RunState.DRAFT);

        assertThat(pair("released")).containsExactly(second, draft);
        assertThat(runs().has("released")).isTrue();
        Files.writeString(output.resolve("spring/released.txt"), first);
        assertThat(pair("released")).containsExactly(first, draft);
    }

    @Test
    void released_means_no_run_where_all_are_drafts() throws IOException {
        publish(1, "aaaa", RunState.DRAFT);
        PublishedRuns runs = runs();

        RefusedException refused =
                catchThrowableOfType(RefusedException.class, () -> runs.find("released"));

        assertThat(runs.has("released")).isFalse();
        assertThat(refused.problems())
                .extracting(one -> one.code().id())
                .containsExactly("DS-2830");
    }
}
