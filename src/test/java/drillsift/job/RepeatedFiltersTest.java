package drillsift.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Exit;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Runs under the filter set of an earlier one. */
class RepeatedFiltersTest extends FilteredCampaign {

    @Test
    void an_old_set_is_repeated_over_all_rounds() throws IOException {
        Path first = run();
        TreeMap<String, String> bytes = PublishedBytes.of(first);
        Files.writeString(corrections, HEADER);
        Files.delete(filters);
        Files.writeString(filters, "own-networks: [198.51.100.0/24]\n");
        Path second = run();
        assertThat(PublishedBytes.of(second)).isNotEqualTo(bytes);

        RunResult repeated = result(options().under(name(first)));

        assertThat(repeated.alreadyDone()).isTrue();
        assertThat(repeated.folder()).contains(first);
        Files.writeString(job, Files.readString(job) + "# looked through in June\n");
        Path third = runUnder(name(first).substring(0, 22));
        assertThat(third).isNotEqualTo(first);
        assertThat(PublishedBytes.of(third)).isEqualTo(bytes);
        assertThat(set(third).path("hash")).isEqualTo(set(first).path("hash"));
        assertThat(set(third).path("repeated_from").asText()).isEqualTo(name(first));
        assertThat(RunSummary.read(third).path("warnings").toString()).contains("DS-0920");
    }

    @Test
    void a_run_under_an_old_set_is_no_release_by_itself() throws IOException {
        Path first = run();
        Files.writeString(corrections, HEADER + EDGE);
        Path second = run();
        Files.writeString(job, Files.readString(job) + "# looked through in June\n");

        Path repeated = runUnder(name(first));

        assertThat(RunSummary.read(repeated).path("state").asText()).isEqualTo("draft");
        assertThat(RunSummary.read(repeated).path("warnings").toString()).contains("DS-0930");
        Path campaign = first.getParent();
        assertThat(Files.readSymbolicLink(campaign.resolve("released"))).hasToString(name(second));
        assertThat(Files.readSymbolicLink(campaign.resolve("latest"))).hasToString(name(repeated));
        RunHistory history =
                RunHistory.of(folder.resolve("output"), campaign.getFileName().toString());
        assertThat(history.lastRelease().orElseThrow().id()).isEqualTo(name(second));
        RunHistory.Published last = history.runs().get(2);
        assertThat(history.comparedWith(last).orElseThrow().id()).isEqualTo(name(first));
        Path fourth = run();
        RunHistory after =
                RunHistory.of(folder.resolve("output"), campaign.getFileName().toString());
        assertThat(after.runs().get(3).id()).isEqualTo(name(fourth));
        assertThat(after.comparedWith(after.runs().get(3)).orElseThrow().id())
                .isEqualTo(name(second));
        JsonNode files = entered(first).get(4).path("files");
        assertThat(files.findValuesAsText("file"))
                .containsExactly("job.yaml", "own.filters.yaml", "job.corrections.csv");
        assertThat(files.findValuesAsText("sha256"))
                .contains(Fingerprint.sha256((HEADER + EDGE + SAFARI).getBytes(UTF_8)))
                .doesNotContain(Fingerprint.sha256((HEADER + EDGE).getBytes(UTF_8)));
    }

    private static List<JsonNode> entered(Path run) {
        return AuditLines.read(run.resolveSibling(AuditFile.NAME)).whole().stream()
                .map(AuditLine::entry)
                .toList();
    }

    @Test
    void an_old_set_that_is_refused_is_entered_in_the_trail() {
        Path first = run();

        refusal("2025");

        List<JsonNode> entries = entered(first);
        JsonNode last = entries.get(entries.size() - 1);
        assertThat(last.path("outcome").asText()).isEqualTo("refused");
        assertThat(last.path("exit_code").asInt()).isEqualTo(2);
        assertThat(last.path("options").toString()).contains("--filters=2025");
        assertThat(last.path("codes").has("DS-2830")).isTrue();
    }

    @Test
    void a_draft_under_an_old_set_is_released_under_it_and_the_trail_says_so() throws IOException {
        Files.writeString(job, Files.readString(job) + "release: manual\n");
        Path first = run();
        Files.writeString(corrections, HEADER);
        Files.writeString(filters, "own-networks: [198.51.100.0/24]\n");
        run();
        Files.writeString(job, Files.readString(job) + "# looked through in June\n");
        Path draft = runUnder(name(first));

        Path release =
                DrillRun.release(
                                options(),
                                new ReleaseOrder(name(draft), "A. Officer", Optional.empty()),
                                new QuietProgress(),
                                new StopRequest(),
                                failure -> Exit.BUG)
                        .folder()
                        .orElseThrow();

        assertThat(set(release)).isEqualTo(set(draft));
        assertThat(RunSummary.read(release).path("released_from").asText()).isEqualTo(name(draft));
        assertThat(AuditLines.read(first.resolveSibling(AuditFile.NAME)).whole())
                .extracting(line -> line.entry().path("options").toString())
                .filteredOn(options -> options.contains("--filters"))
                .containsExactly("[\"--allow-outside\",\"--filters=" + name(first) + "\"]");
    }

    @Test
    void an_old_set_whose_lists_stand_in_another_order_is_no_other_cause() throws IOException {
        Files.writeString(filters, "own-networks: [198.51.100.0/24, 192.0.2.0/28]\n");
        Path first = run();
        Files.writeString(job, Files.readString(job) + "# looked through in June\n");

        Path again = runUnder(name(first));

        assertThat(again).isNotEqualTo(first);
        assertThat(RunChanges.between(RunSummary.read(first), RunSummary.read(again))).isEmpty();
    }
}
