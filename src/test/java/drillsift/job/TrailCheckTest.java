package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.store.AuditFile;
import drillsift.store.PublishFolder;
import drillsift.store.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way of changing the past is found, and its place is told. */
class TrailCheckTest {

    @TempDir private Path output;
    private SmallHistory history;
    private Path trail;

    @BeforeEach
    void publishThreeRuns() {
        history = new SmallHistory(output);
        for (String run : List.of("r1", "r2", "r3")) {
            history.publish(run);
        }
        trail = history.campaign().resolve(AuditFile.NAME);
    }

    /** Code and place of each finding, the place without the folder of the campaign. */
    private List<String> findings() {
        return TrailCheck.of(output, SmallHistory.CAMPAIGN).stream().map(this::shown).toList();
    }

    private String shown(Problem problem) {
        assertThat(problem.code().exit()).isEqualTo(Exit.ENVIRONMENT);
        String place = problem.where().orElseThrow().toString();
        return problem.code().id() + " " + place.replace(history.campaign() + "/", "");
    }

    private List<String> lines() throws IOException {
        return new ArrayList<>(Files.readAllLines(trail));
    }

    private void write(List<String> lines) throws IOException {
        Files.writeString(trail, String.join("\n", lines) + "\n");
    }

    private void replace(int line, String from, String to) throws IOException {
        List<String> lines = lines();
        assertThat(lines.get(line - 1)).contains(from);
        lines.set(line - 1, lines.get(line - 1).replace(from, to));
        write(lines);
    }

    @Test
    void what_nobody_touched_is_right() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_changed_line() throws IOException {
        replace(3, "\"command\":\"run\"", "\"command\":\"ran\"");

        assertThat(findings()).containsExactly("DS-7911 audit.jsonl:3");
    }

    @Test
    void a_changed_line_whose_hash_was_made_anew() throws IOException {
        replace(3, "\"command\":\"run\"", "\"command\":\"ran\"");
        List<String> lines = lines();
        String open = lines.get(2).substring(0, lines.get(2).lastIndexOf(",\"hash\""));
        String hash = Sha256.of(open.getBytes(StandardCharsets.UTF_8));
        lines.set(2, open + ",\"hash\":\"" + hash + "\"}");
        write(lines);

        // the next line, and the next run, know the former hash
        assertThat(findings()).containsExactly("DS-7912 audit.jsonl:4");
    }

    @Test
    void a_removed_line() throws IOException {
        List<String> lines = lines();
        lines.remove(3);
        write(lines);

        assertThat(findings())
                .contains("DS-7912 audit.jsonl:4", "DS-7914 r3")
                .noneMatch(finding -> finding.startsWith("DS-7911"));
    }

    @Test
    void the_last_lines_removed() throws IOException {
        write(lines().subList(0, 4));

        assertThat(findings())
                .containsExactly(
                        "DS-7920 audit.jsonl:5",
                        "DS-7919 r3",
                        "DS-7921 latest",
                        "DS-7921 released");
    }

    @Test
    void entries_cut_off_after_the_newest_run() throws IOException {
        history.locked(trail -> trail.enter("correct", TrailOutcome.DONE, Exit.OK, entry -> {}));
        assertThat(findings()).isEmpty();
        write(lines().subList(0, 6));

        assertThat(findings()).containsExactly("DS-7920 audit.jsonl:7");

        // the next command enters it, so that going on does not cover it
        history.locked(
                trail -> {
                    assertThat(trail.notices())
                            .extracting(notice -> notice.code().id())
                            .containsExactly("DS-0980");
                    trail.enter("correct", TrailOutcome.DONE, Exit.OK, entry -> {});
                });
        assertThat(findings()).containsExactly("DS-7920 audit.jsonl:7");
        assertThat(lines().get(6)).contains("\"outcome\":\"shortened\"", "\"lost_sequence\":7");
    }

    @Test
    void a_last_entry_that_was_written_before_its_witness() throws IOException {
        Path witness = history.campaign().resolve(".audit-head");
        String before = Files.readString(witness);
        history.locked(trail -> trail.enter("correct", TrailOutcome.DONE, Exit.OK, entry -> {}));
        Files.writeString(witness, before);
        assertThat(findings()).isEmpty();

        Files.writeString(witness, "nonsense");
        assertThat(findings()).isEmpty();
    }

    @Test
    void a_line_whose_outcome_alone_was_changed_blames_no_file() throws IOException {
        replace(3, "\"outcome\":\"publishing\"", "\"outcome\":\"refused\"");
        assertThat(findings()).containsExactly("DS-7911 audit.jsonl:3");
    }

    @Test
    void a_line_whose_manifest_was_changed_blames_no_file() throws IOException {
        replace(3, "\"manifest\":\"", "\"manifest\":\"0");
        assertThat(findings()).containsExactly("DS-7911 audit.jsonl:3");
    }

    @Test
    void links_that_point_elsewhere() {
        Path campaign = history.campaign();
        PublishFolder.point("latest", campaign.resolve("r3"));
        PublishFolder.point("released", campaign.resolve("r3"));
        assertThat(findings()).isEmpty();

        PublishFolder.point("latest", campaign.resolve("r1"));
        PublishFolder.point("released", campaign.resolve("r9"));
        assertThat(findings()).containsExactly("DS-7921 latest", "DS-7921 released");
    }

    @Test
    void lines_in_another_order() throws IOException {
        List<String> lines = lines();
        Collections.swap(lines, 1, 2);
        write(lines);

        assertThat(findings())
                .containsExactly(
                        "DS-7912 audit.jsonl:2", "DS-7912 audit.jsonl:3", "DS-7912 audit.jsonl:4");
    }

    @Test
    void a_line_put_in() throws IOException {
        List<String> lines = lines();
        lines.add(2, lines.get(0));
        write(lines);

        assertThat(findings()).contains("DS-7912 audit.jsonl:3", "DS-7912 audit.jsonl:4");
    }

    @Test
    void a_line_that_is_no_entry() throws IOException {
        List<String> lines = lines();
        lines.set(1, "nonsense");
        write(lines);

        assertThat(findings()).contains("DS-7911 audit.jsonl:2", "DS-7912 audit.jsonl:3");
    }

    @Test
    void a_cut_last_line() throws IOException {
        String whole = Files.readString(trail);
        Files.writeString(trail, whole.substring(0, whole.length() - 9));

        assertThat(findings()).containsExactly("DS-7913 audit.jsonl:6");
    }

    @Test
    void a_changed_file() throws IOException {
        Files.writeString(history.campaign().resolve("r2/anonymous/rates.csv"), "0");

        assertThat(findings()).containsExactly("DS-7916 r2/anonymous/rates.csv");
    }

    @Test
    void a_changed_file_whose_manifest_was_made_anew() throws IOException {
        Path manifest = history.campaign().resolve("r2/manifest.json");
        String before = Sha256.of("r2".getBytes(StandardCharsets.UTF_8));
        String after = Sha256.of("0".getBytes(StandardCharsets.UTF_8));
        Files.writeString(history.campaign().resolve("r2/anonymous/rates.csv"), "0");
        Files.writeString(manifest, Files.readString(manifest).replace(before, after));

        assertThat(findings()).containsExactly("DS-7916 r2/manifest.json");
    }

    @Test
    void a_manifest_or_summary_that_cannot_be_read() throws IOException {
        Files.writeString(history.campaign().resolve("r1/manifest.json"), "{");
        Files.writeString(history.campaign().resolve("r2/run-summary.json"), "{");
        Files.delete(history.campaign().resolve("r3/manifest.json"));

        assertThat(findings())
                .contains(
                        "DS-7916 r1/manifest.json",
                        "DS-7916 r2/run-summary.json",
                        "DS-7917 r3/manifest.json");
    }

    @Test
    void a_file_that_is_gone_and_one_that_came() throws IOException {
        Files.delete(history.campaign().resolve("r1/anonymous/rates.csv"));
        Files.writeString(history.campaign().resolve("r1/anonymous/more.csv"), "0");

        assertThat(findings())
                .containsExactly("DS-7918 r1/anonymous/more.csv", "DS-7917 r1/anonymous/rates.csv");
    }

    @Test
    void a_run_that_is_gone() throws IOException {
        Path run = history.campaign().resolve("r2");
        for (String file : List.of("run-summary.json", "manifest.json", "anonymous/rates.csv")) {
            Files.delete(run.resolve(file));
        }
        Files.delete(run.resolve("anonymous"));
        Files.delete(run);

        assertThat(findings()).containsExactly("DS-7915 r2");
    }

    @Test
    void a_folder_that_no_run_published() throws IOException {
        Files.createDirectories(history.campaign().resolve("r4"));
        Files.createDirectories(history.campaign().resolve(".tmp-r5"));

        assertThat(findings()).containsExactly("DS-7919 r4");
    }
}
