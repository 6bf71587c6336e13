package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.Language;
import drillsift.message.RefusedException;
import drillsift.store.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The work folder loses what neither the job nor a published run was made from, and no more. */
class PrunerTest extends ThreeRounds {

    private List<String> prune(boolean isDryRun) {
        return Pruner.prune(options(), new QuietProgress(), isDryRun);
    }

    private RunOptions options() {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
    }

    private TreeMap<String, Long> work(String... folders) throws IOException {
        TreeMap<String, Long> files = new TreeMap<>();
        for (String each : folders) {
            try (Stream<Path> kept = Files.list(folder.resolve("work").resolve(each))) {
                for (Path file : kept.toList()) {
                    files.put(file.getFileName().toString(), Files.size(file));
                }
            }
        }
        return files;
    }

    /** The roster and the events of the last round lack somebody and something. */
    private void change() throws IOException {
        for (String name : List.of("roster.csv", "events.csv")) {
            Path file = folder.resolve("input/round-3").resolve(name);
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            Files.write(file, lines.subList(0, lines.size() - 1), StandardCharsets.ISO_8859_1);
        }
    }

    private static void delete(Path run) throws IOException {
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private String trail() throws IOException {
        try (Stream<Path> campaigns = Files.list(folder.resolve("output"))) {
            Path trail = campaigns.findFirst().orElseThrow().resolve("audit.jsonl");
            return Files.readString(trail);
        }
    }

    @Test
    void what_a_published_run_was_made_from_stays_and_what_only_a_deleted_one_was_goes()
            throws IOException {
        Path first = run();
        change();
        Path second = run();
        TreeMap<String, Long> both = work("segments", "rosters");
        assertThat(prune(false).get(0)).startsWith("Inputs that nothing needs: 0;");
        assertThat(work("segments", "rosters")).isEqualTo(both);
        delete(first);
        String before = trail();

        List<String> told = prune(true);

        assertThat(told.get(0))
                .startsWith("Inputs that nothing needs: 1; files of their events: 1 (0.");
        assertThat(told.get(1)).startsWith("Rosters that nothing needs: 1 (0.");
        assertThat(told.get(3)).startsWith("Nothing was removed.");
        assertThat(work("segments", "rosters")).isEqualTo(both);
        assertThat(trail()).isEqualTo(before);

        assertThat(prune(false).get(3)).startsWith("All this was removed.");
        assertThat(work("segments", "rosters")).hasSize(both.size() - 2);
        assertThat(trail().substring(before.length()).lines())
                .satisfiesExactly(
                        entry ->
                                assertThat(entry)
                                        .contains(
                                                "\"outcome\":\"pruning\"",
                                                "\"removed\":{\"inputs\":1,\"segments\":1,\"rosters\":1"),
                        entry -> assertThat(entry).contains("\"outcome\":\"done\""));
        assertThat(prune(false).get(3)).startsWith("The work folder holds nothing");
        Path again = forced();
        assertThat(rounds(again, "judged")).isEqualTo("[]");
        assertThat(PublishedBytes.of(again)).isEqualTo(PublishedBytes.of(second));
    }

    @Test
    void what_runs_need_stays_where_the_folder_of_their_campaign_is_a_link() throws IOException {
        Path campaign = run().getParent();
        Path moved = Files.move(campaign, folder.resolve("archive"));
        Files.createSymbolicLink(campaign, moved);
        change();
        run();
        TreeMap<String, Long> both = work("segments", "rosters");

        assertThat(prune(false).get(0)).startsWith("Inputs that nothing needs: 0;");

        assertThat(work("segments", "rosters")).isEqualTo(both);
        Path other = folder.resolve("output/other");
        Files.createSymbolicLink(other, folder.resolve("a-disk-that-is-not-there"));
        refused();
    }

    @Test
    void results_under_former_filters_go_and_are_made_again_alike() throws IOException {
        TreeMap<String, String> plain = PublishedBytes.of(run());
        Files.writeString(
                corrections, HEADER + "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,x,A. B\n");
        run();
        int kept = work("verdicts").size();

        prune(false);

        assertThat(work("verdicts")).hasSizeLessThan(kept).hasSizeGreaterThan(5);
        Files.writeString(corrections, HEADER);
        Path back = forced();
        assertThat(rounds(back, "judged")).isEqualTo("[2]");
        assertThat(PublishedBytes.of(back)).isEqualTo(plain);
    }

    @Test
    void nothing_goes_while_a_published_run_does_not_tell_what_it_was_made_from()
            throws IOException {
        Path first = run();
        Path told = first.resolve("review/filter-set/rounds.json");
        String whole = Files.readString(told);
        String other = whole.replaceFirst("(\"roster_key\" : \").", "$1x");
        assertThat(other).isNotEqualTo(whole);
        for (String edited : List.of("no longer", "", "{\"rounds\":[]}", other)) {
            Files.writeString(told, edited);
            refused();
        }
        Files.delete(told);
        refused();
        delete(told.getParent());
        refused();
        Files.writeString(first.resolve("manifest.json"), "{}");
        refused();
        Files.delete(first.resolve("manifest.json"));
        refused();
    }

    @Test
    void what_rounds_of_another_campaign_came_to_stays() throws IOException {
        run();
        TreeMap<String, Long> before = work("verdicts");
        String text = Files.readString(job);
        Files.writeString(job, text.replaceFirst("(?m)^campaign: .*$", "campaign: other"));
        run();

        prune(false);

        assertThat(work("verdicts")).containsAllEntriesOf(before).hasSizeGreaterThan(before.size());
        Files.writeString(job, text);
        assertThat(rounds(forced(), "judged")).isEqualTo("[]");
    }

    private void refused() {
        assertThatThrownBy(() -> prune(false))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("DS-7916");
    }

    @Test
    void a_work_folder_or_database_that_is_not_there_is_not_made() throws IOException {
        Path work = folder.resolve("work");

        assertThat(prune(true))
                .containsExactly("The work folder holds nothing that can be done without.");
        assertThat(work).doesNotExist();
        Files.createDirectory(work);
        assertThat(prune(false).get(0)).startsWith("The work folder has no database, or a new one");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void whatever_is_gone_when_a_process_dies_is_made_again_alike() throws IOException {
        TreeMap<String, String> before = PublishedBytes.of(run());
        try (Store store = Store.open(folder.resolve("work"))) {
            store.unneeded("", Set.of(), Set.of(), Set.of(), Set.of()).remove();
        }
        assertThat(work("segments", "rosters", "verdicts")).isEmpty();

        assertThat(PublishedBytes.of(forced())).isEqualTo(before);
    }

    @Test
    void says_it_in_japanese_too() throws IOException {
        run();
        RunOptions japanese =
                new RunOptions(
                        job,
                        List.of(),
                        false,
                        false,
                        false,
                        true,
                        folder.resolve("work"),
                        folder.resolve("output"),
                        Optional.empty(),
                        Language.JA);

        List<String> told = Pruner.prune(japanese, new QuietProgress(), true);

        assertThat(told)
                .containsExactly(
                        "どこでも使わない入力: 0 件。そのイベントのファイル: 0 件（0.0 MB）",
                        "どこでも使わない名簿: 0 件（0.0 MB）",
                        "以前の判定の結果: 0 件（0.0 MB）",
                        "work フォルダーに不要なものはありません。");
    }
}
