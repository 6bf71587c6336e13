package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.OtherJava;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.store.AuditFile;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the whole process at every kind of point and lets the next run, in this process, find its
 * way.
 */
class CrashRecoveryTest {

    private static final MakerOptions SMALL = new MakerOptions(60, 3, 0, 11, "mixed");
    private static final int LIMIT_SECONDS = 120;

    @TempDir private static Path folder;
    private static TreeMap<String, String> undisturbed;
    private static int points;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), SMALL);
        HaltingRun.Fatal progress = new HaltingRun.Fatal(0);
        undisturbed = published(run(folder.resolve("whole"), progress));
        points = progress.told();
    }

    @Test
    void a_run_killed_at_any_point_is_recovered_by_the_next_with_the_same_bytes() throws Exception {
        assertThat(points).isGreaterThanOrEqualTo(15);

        for (int point : sample(points, 15)) {
            Path place = folder.resolve("point-" + point);
            kill(place, point);
            run(place);
            assertThat(published(place)).as("killed at point %d", point).isEqualTo(undisturbed);
            delete(place);
        }
    }

    @Test
    void a_run_killed_twice_in_a_row_is_recovered_all_the_same() throws Exception {
        for (int point : List.of(points / 3, points * 2 / 3)) {
            Path place = folder.resolve("twice-" + point);
            kill(place, point);
            kill(place, Math.max(1, point / 2));
            run(place);
            assertThat(published(place)).as("killed twice at %d", point).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_run_killed_beside_its_rename_is_entered_as_what_became_of_it() throws Exception {
        for (int point : List.of(points - 3, points - 2)) { // before and after the rename
            Path place = folder.resolve("rename-" + point);
            kill(place, point);
            boolean isPublished = runs(place).size() == 1;
            assertThat(isPublished).isEqualTo(point == points - 2);
            assertThat(outcomes(place)).containsExactly("publishing");

            run(place);

            assertThat(published(place)).as("killed at point %d", point).isEqualTo(undisturbed);
            assertThat(outcomes(place))
                    .isEqualTo(
                            isPublished
                                    ? List.of("publishing", "published", "already-published")
                                    : List.of(
                                            "publishing",
                                            "not-published",
                                            "publishing",
                                            "published"));
        }
    }

    private static List<String> outcomes(Path place) {
        Path trail = place.resolve("output/made-mixed").resolve(AuditFile.NAME);
        return AuditLines.read(trail).whole().stream()
                .map(line -> line.entry().path("outcome").asText())
                .toList();
    }

    private static List<Integer> sample(int points, int wanted) {
        List<Integer> sample = new ArrayList<>();
        for (int i = 0; i < wanted; i++) {
            sample.add(1 + i * (points - 1) / (wanted - 1));
        }
        return sample;
    }

    private static Path job() {
        return folder.resolve("campaign/jobs/job.yaml");
    }

    private static void run(Path place) {
        run(place, new QuietProgress());
    }

    private static Path run(Path place, Progress progress) {
        RunOptions options =
                HaltingRun.options(job(), place.resolve("work"), place.resolve("output"));
        assertThat(DrillRun.run(options, progress).exit()).isIn(Exit.OK, Exit.REVIEW);
        return place;
    }

    /** In a process of its own, at a point that it does not outlive. */
    private static void kill(Path place, int fatal) throws Exception {
        Files.createDirectories(place);
        Path log = place.resolve("log-" + fatal + ".txt");
        List<String> command =
                OtherJava.command(
                        HaltingRun.class,
                        List.of(),
                        job().toString(),
                        place.resolve("work").toString(),
                        place.resolve("output").toString(),
                        Integer.toString(fatal));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(137);
    }

    /** Of the one run that is visible; the audit trail tells of it and of no other. */
    private static TreeMap<String, String> published(Path place) throws IOException {
        List<Path> visible = runs(place);
        assertThat(visible).as("published runs").hasSize(1);
        assertThat(TrailCheck.of(place.resolve("output"), "made-mixed")).isEmpty();
        return PublishedBytes.of(visible.get(0));
    }

    private static List<Path> runs(Path place) throws IOException {
        try (Stream<Path> runs = Files.list(place.resolve("output").resolve("made-mixed"))) {
            return runs.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
