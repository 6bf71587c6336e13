package drillsift.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The filter set that is kept with each run, and repeating it. */
class KeptFiltersTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";
    private static final String EDGE = "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,,kiosk,A. Officer\n";
    private static final String SAFARI =
            "c2,FORCE_MACHINE,UA_GLOB,*Version*Safari*,,,,test phones,A. Officer\n";

    @TempDir private Path folder;
    private Path job;
    private Path corrections;
    private Path filters;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(240, 2, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        filters = folder.resolve("jobs/own.filters.yaml");
        Files.writeString(corrections, HEADER + EDGE + SAFARI);
        Files.writeString(filters, "switched-off: [off-hours]\nown-networks: [192.0.2.0/28]\n");
        String text = Files.readString(job).replaceAll("(?m)^filters:.*\\n", "");
        Files.writeString(
                job,
                text
                        + "filters: own.filters.yaml\n"
                        + "corrections: job.corrections.csv\nreports: []\n");
    }

    private RunOptions options() {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
    }

    private RunResult result(RunOptions options) {
        return DrillRun.run(options, new QuietProgress());
    }

    private Path run() {
        return result(options()).folder().orElseThrow();
    }

    private Path runUnder(String run) {
        return result(options().under(run)).folder().orElseThrow();
    }

    private static String name(Path run) {
        return run.getFileName().toString();
    }

    private static JsonNode set(Path run) {
        return RunSummary.read(run).path("filter_set");
    }

    @Test
    void a_run_keeps_what_it_was_judged_under() throws IOException {
        Path run = run();
        Path kept = run.resolve("review/filter-set");

        assertThat(kept.resolve("corrections.csv")).hasSameBinaryContentAs(corrections);
        assertThat(kept.resolve("filters.yaml")).hasSameBinaryContentAs(filters);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                .isEqualTo("rwx------");
        try (Stream<Path> files = Files.list(kept)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        String hash = set(run).path("hash").asText();
        assertThat(hash).hasSize(64);
        assertThat(set(run).path("corrections").asInt()).isEqualTo(2);
        assertThat(Files.readString(run.resolve("manifest.json")))
                .contains("\"filter_set\" : \"" + hash + "\"")
                .contains("review/filter-set/filter-set.json")
                .contains("review/filter-set/set.json");
        assertThat(Files.readString(run.resolve("run-summary.txt")))
                .contains("filter set " + hash + ", corrections: 2 (copy: review/filter-set)");
        assertThat(Files.readString(run.resolve("run-summary.json"))).doesNotContain("A. Officer");
        assertThat(KeptFilters.of(run).hash()).isEqualTo(hash);
    }

    @Test
    void what_acts_has_a_name_and_how_it_is_written_has_none() throws IOException {
        Path before = run();
        Files.writeString(corrections, HEADER + SAFARI + "\n" + EDGE);
        Files.writeString(
                filters,
                "# checked in May\nown-networks:\n  - 192.0.2.0/28\n\nswitched-off:\n- off-hours\n");

        RunResult again = result(options());

        assertThat(again.alreadyDone()).isTrue();
        assertThat(again.folder()).contains(before);
        Files.writeString(filters, "switched-off: [off-hours]\n");
        Path other = run();
        assertThat(set(other).path("hash")).isNotEqualTo(set(before).path("hash"));
    }

    @Test
    void the_order_of_corrections_changes_no_byte_that_is_counted() throws IOException {
        TreeMap<String, String> before = PublishedBytes.of(run());
        Files.writeString(corrections, HEADER + SAFARI + EDGE);

        Path turned =
                DrillRun.run(
                                HaltingRun.options(
                                        job, folder.resolve("work"), folder.resolve("other")),
                                new QuietProgress())
                        .folder()
                        .orElseThrow();

        TreeMap<String, String> after = PublishedBytes.of(turned);
        before.keySet().removeIf(file -> file.contains("filter-set") || file.contains("/corr"));
        after.keySet().removeIf(file -> file.contains("filter-set") || file.contains("/corr"));
        assertThat(after).isEqualTo(before);
    }

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

    @Test
    void every_list_of_the_program_is_named_in_the_copy_and_counts_for_the_revision()
            throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/classify"))) {
            assertThat(files.map(file -> "classify/" + name(file)))
                    .containsExactlyInAnyOrderElementsOf(FilterSetCopy.LISTS);
        }
        assertThat(Revision.RESOURCES).containsAll(FilterSetCopy.LISTS);
    }

    @Test
    void every_round_of_a_run_is_judged_under_the_same_set() throws IOException {
        Path first = run();
        Files.writeString(corrections, HEADER + EDGE);

        Path second = run();

        for (int round = 1; round <= 2; round++) {
            assertThat(reactions(second, round)).isNotEqualTo(reactions(first, round));
        }
    }

    private static List<String> reactions(Path run, int round) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String row : Files.readAllLines(run.resolve("review/outcomes.csv"))) {
            if (row.startsWith(round + ",")) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void a_run_that_is_not_there_is_told_with_those_that_are() {
        Path run = run();

        assertThat(refusal("2025"))
                .isEqualTo(
                        "2025: there is no such run of this campaign. Write the id of a published"
                                + " run, the beginning of it, or latest. The newest are: "
                                + name(run)
                                + ".");
    }

    private String refusal(String run) {
        try {
            runUnder(run);
        } catch (RefusedException e) {
            assertThat(e.problems().get(0).code().exit()).isEqualTo(Exit.CONFIG);
            return new Messages(Language.EN).text(e.problems().get(0));
        }
        throw new AssertionError("not refused");
    }

    @Test
    void a_copy_that_was_touched_is_refused() throws IOException {
        Path run = run();
        Path set = run.resolve("review/filter-set/set.json");
        String kept = Files.readString(set);
        Files.writeString(set, kept.replace("kiosk", "clerk"));
        assertThat(refusal("latest"))
                .startsWith("the filter set that run " + name(run))
                .contains("(set.json)");
        Files.writeString(set, kept);
        Path index = run.resolve("review/filter-set/filter-set.json");
        Files.writeString(index, Files.readString(index) + " ");
        assertThat(refusal("latest")).contains("(filter-set.json)");

        Files.delete(index);
        assertThat(refusal("latest")).startsWith("run " + name(run) + " kept no filter set");
        assertThatThrownBy(() -> runUnder(" ")).isInstanceOf(RefusedException.class);
    }
}
