package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The filter set that is kept with each run. */
class KeptFiltersTest extends FilteredCampaign {

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
                                + " run, the beginning of it, latest or released. The"
                                + " newest are: "
                                + name(run)
                                + ".");
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
