package drillsift.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.RefusedException;
import drillsift.store.WorkLock;
import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same records give the same figures and pages, however they are cut, packed or ordered. */
class EquivalentInputsTest {

    @TempDir private Path folder;
    private Path job;
    private Path log;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(80, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        log = folder.resolve("input/round-1/access.log.gz");
    }

    private TreeMap<String, String> figures(String work) throws IOException {
        RunResult result =
                DrillRun.run(
                        HaltingRun.options(
                                job, folder.resolve(work), folder.resolve("output-" + work)),
                        new QuietProgress());
        TreeMap<String, String> files = PublishedBytes.of(result.folder().orElseThrow());
        files.keySet()
                .removeIf(name -> name.equals("review/verdicts.csv")); // names files and lines
        return files;
    }

    private List<String> logLines() throws IOException {
        try (GZIPInputStream packed = new GZIPInputStream(Files.newInputStream(log))) {
            return new String(packed.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private void pack(Path file, List<String> lines) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(
                    (String.join("\n", lines) + "\n")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Files.write(file, bytes.toByteArray());
    }

    private void replaceInJob(String from, String to) throws IOException {
        Files.writeString(job, Files.readString(job).replace(from, to));
    }

    @Test
    void shuffled_lines_change_nothing() throws IOException {
        TreeMap<String, String> before = figures("a");
        List<String> lines = new ArrayList<>(logLines());
        Collections.shuffle(lines, new Random(3));
        pack(log, lines);

        assertThat(figures("b")).isEqualTo(before);
    }

    @Test
    void a_plain_file_counts_as_the_packed_one() throws IOException {
        TreeMap<String, String> before = figures("a");
        Files.write(folder.resolve("input/round-1/access.log"), logLines());
        replaceInJob("access.log.gz", "access.log");

        assertThat(figures("b")).isEqualTo(before);
    }

    @Test
    void a_log_split_in_two_counts_as_one() throws IOException {
        TreeMap<String, String> before = figures("a");
        List<String> lines = logLines();
        pack(log, lines.subList(0, lines.size() / 2));
        pack(log.resolveSibling("rest.log.gz"), lines.subList(lines.size() / 2, lines.size()));
        String entry = "      - {format: access-log, file: ../input/round-1/access.log.gz}\n";
        replaceInJob(entry, entry + entry.replace("access.log.gz", "rest.log.gz"));

        assertThat(figures("b")).isEqualTo(before);
    }

    @Test
    void rotated_logs_in_a_folder_count_as_one_however_each_is_packed() throws IOException {
        TreeMap<String, String> before = figures("a");
        List<String> lines = logLines();
        Path logs = Files.createDirectories(folder.resolve("input/logs"));
        int third = lines.size() / 3;
        Files.write(logs.resolve("access.log"), lines.subList(2 * third, lines.size()));
        pack(logs.resolve("access.log.1.gz"), lines.subList(third, 2 * third));
        try (OutputStream packed =
                new ZstdOutputStream(Files.newOutputStream(logs.resolve("access.log.2.zst")))) {
            packed.write((String.join("\n", lines.subList(0, third)) + "\n").getBytes(UTF_8));
        }
        replaceInJob("../input/round-1/access.log.gz", "\"../input/logs/access.log*\"");

        assertThat(figures("b")).isEqualTo(before);
    }

    @Test
    void an_interim_export_beside_the_final_one_counts_nothing_twice() throws IOException {
        TreeMap<String, String> before = figures("a");
        Path events = folder.resolve("input/round-1/events.csv");
        List<String> rows = Files.readAllLines(events);
        Files.write(events.resolveSibling("interim.csv"), rows.subList(0, rows.size() / 2));
        String entry = "      - {format: gophish-events, file: ../input/round-1/events.csv}\n";
        replaceInJob(entry, entry + entry.replace("events.csv", "interim.csv"));

        TreeMap<String, String> after = figures("b");
        assertThat(after.get("review/outcomes.csv")).isEqualTo(before.get("review/outcomes.csv"));
        assertThat(after.get("anonymous/data/rates-by-round.csv"))
                .isEqualTo(before.get("anonymous/data/rates-by-round.csv"));
    }

    @Test
    void a_file_given_twice_counts_once_and_its_records_are_duplicates() throws IOException {
        TreeMap<String, String> before = figures("a");
        Files.copy(log, log.resolveSibling("copy.log.gz"));
        String entry = "      - {format: access-log, file: ../input/round-1/access.log.gz}\n";
        replaceInJob(entry, entry + entry.replace("access.log.gz", "copy.log.gz"));

        TreeMap<String, String> after = figures("b");
        assertThat(after.get("review/outcomes.csv")).isEqualTo(before.get("review/outcomes.csv"));
        assertThat(after.get("review/rates-by-round.csv"))
                .isEqualTo(before.get("review/rates-by-round.csv"));
        assertThat(summary("b").get("inputs").get(2).get("duplicate").asInt())
                .isEqualTo(logLines().size());
    }

    @Test
    void one_log_may_serve_two_rounds() throws IOException {
        String round = Files.readString(job);
        String entry = round.substring(round.indexOf("  - round: 1"), round.indexOf("\nfilters"));
        String second = entry.replace("round: 1", "round: 2").replace("2026-04-14", "2026-04-15");
        replaceInJob(entry, entry + "\n" + second);

        figures("a");

        List<String[]> rows = outcomes("a");
        assertThat(rows).filteredOn(cells -> cells[0].equals("1")).isNotEmpty();
        assertThat(rows)
                .filteredOn(cells -> cells[0].equals("2"))
                .hasSize(rows.size() / 2)
                .anyMatch(cells -> cells[9].equals("1"));
    }

    @Test
    void latest_is_the_run_that_was_asked_for_last() throws IOException {
        figures("a");
        Path campaign = folder.resolve("output-a/made-mixed");
        Path first = campaign.resolve("latest").toRealPath();
        Path filters = folder.resolve("jobs/job.filters.yaml");
        String before = Files.readString(filters);
        Files.writeString(filters, "own-networks: [198.51.100.0/24]\n");
        figures("a");
        assertThat(campaign.resolve("latest").toRealPath()).isNotEqualTo(first);

        Files.writeString(filters, before);
        figures("a");

        assertThat(campaign.resolve("latest").toRealPath()).isEqualTo(first);
    }

    @Test
    void a_rerun_with_other_filters_opens_no_unchanged_input() throws IOException {
        figures("a");
        Files.writeString(
                folder.resolve("jobs/job.filters.yaml"), "own-networks: [198.51.100.0/24]\n");
        TreeMap<String, String> opened = figures("b");
        for (String input : List.of("access.log.gz", "events.csv", "roster.csv")) {
            spoil(folder.resolve("input/round-1").resolve(input));
        }

        TreeMap<String, String> again = figures("a"); // pages of a reissue say what they replace
        again.keySet().removeIf(file -> file.endsWith(".pdf"));
        opened.keySet().removeIf(file -> file.endsWith(".pdf"));
        assertThat(again).isEqualTo(opened);
    }

    /** Other bytes that nobody can read, but size and time of the file stay. */
    private static void spoil(Path file) throws IOException {
        FileTime modified = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, modified);
    }

    @Test
    void a_time_of_reaction_is_told_of_people_alone() throws IOException {
        figures("a");

        List<String[]> rows = outcomes("a");
        assertThat(rows).anyMatch(cells -> cells[11].equals("1") && cells[9].equals("0"));
        assertThat(rows)
                .allSatisfy(
                        cells -> assertThat(cells[5].isEmpty()).isEqualTo(cells[9].equals("0")));
    }

    /** The rows of outcomes.csv without the header, in cells. */
    private List<String[]> outcomes(String work) throws IOException {
        Path run = folder.resolve("output-" + work).resolve("made-mixed/latest");
        return Files.readAllLines(run.resolve("review/outcomes.csv")).stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .toList();
    }

    private JsonNode summary(String work) throws IOException {
        return new ObjectMapper()
                .readTree(
                        Files.readString(
                                folder.resolve("output-" + work)
                                        .resolve("made-mixed/latest/run-summary.json")));
    }

    @Test
    void a_second_run_at_the_same_time_is_told_who_runs() {
        try (WorkLock lock = WorkLock.take(folder.resolve("busy"))) {
            assertThat(lock).isNotNull();
            assertThatThrownBy(() -> figures("busy"))
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e ->
                                    assertThat(e.problems().get(0).code().exit())
                                            .isEqualTo(Exit.BUSY));
        }
        assertThat(folder.resolve("output-busy")).doesNotExist();
    }

    @Test
    void an_output_that_is_a_file_is_refused_before_anything_is_done() throws IOException {
        Files.writeString(folder.resolve("output-file"), "");

        assertThatThrownBy(() -> figures("file"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.problems().get(0).code().exit())
                                        .isEqualTo(Exit.ENVIRONMENT));
    }

    @Test
    void a_hostile_template_is_refused_and_does_nothing() throws IOException {
        Path mark = folder.resolve("hacked");
        String template =
                Files.readString(Path.of("report-templates/executive-summary.jrxml"))
                        .replaceFirst(
                                "<expression><!\\[CDATA\\[",
                                "<expression><![CDATA[new java.io.File(\""
                                        + mark
                                        + "\").createNewFile() + \"\" + ");
        Files.writeString(folder.resolve("jobs/mine.jrxml"), template);
        Files.writeString(
                job, Files.readString(job) + "templates: {executive-summary: mine.jrxml}\n");

        assertThatThrownBy(() -> figures("a"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(e.problems().get(0).code().exit())
                                        .isEqualTo(Exit.TEMPLATE));
        assertThat(mark).doesNotExist();
        assertThat(folder.resolve("output-a/made-mixed/latest")).doesNotExist();
    }
}
