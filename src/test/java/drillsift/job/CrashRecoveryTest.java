package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.store.AuditFile;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the whole process at every kind of point and lets the next run find its way. */
class CrashRecoveryTest {

    private static final MakerOptions SMALL = new MakerOptions(60, 3, 0, 11, "mixed");
    private static final int LIMIT_SECONDS = 120;

    @TempDir private Path folder;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder.resolve("campaign"), SMALL);
    }

    @Test
    void a_run_killed_at_any_point_is_recovered_by_the_next_with_the_same_bytes() throws Exception {
        TreeMap<String, String> undisturbed = published(run(folder.resolve("whole"), 0));
        int points = told(folder.resolve("whole"));
        assertThat(points).isGreaterThanOrEqualTo(15);

        List<Integer> sampled = sample(points, 15);
        for (int point : sampled) {
            Path place = folder.resolve("point-" + point);
            run(place, point);
            run(place, 0);
            assertThat(published(place)).as("killed at point %d", point).isEqualTo(undisturbed);
            delete(place);
        }
    }

    @Test
    void a_run_killed_twice_in_a_row_is_recovered_all_the_same() throws Exception {
        TreeMap<String, String> undisturbed = published(run(folder.resolve("whole"), 0));
        int points = told(folder.resolve("whole"));

        for (int point : List.of(points / 3, points * 2 / 3)) {
            Path place = folder.resolve("twice-" + point);
            run(place, point);
            run(place, Math.max(1, point / 2));
            run(place, 0);
            assertThat(published(place)).as("killed twice at %d", point).isEqualTo(undisturbed);
        }
    }

    @Test
    void a_run_killed_beside_its_rename_is_entered_as_what_became_of_it() throws Exception {
        TreeMap<String, String> undisturbed = published(run(folder.resolve("whole"), 0));
        int points = told(folder.resolve("whole"));

        for (int point : List.of(points - 3, points - 2)) { // before and after the rename
            Path place = folder.resolve("rename-" + point);
            run(place, point);
            boolean isPublished = runs(place).size() == 1;
            assertThat(isPublished).isEqualTo(point == points - 2);
            assertThat(outcomes(place)).containsExactly("publishing");

            run(place, 0);

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

    /** Runs the sample in a process of its own; 0 lets it live. */
    private Path run(Path place, int fatal) throws Exception {
        Files.createDirectories(place);
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingRun.class.getName(),
                        folder.resolve("campaign/jobs/job.yaml").toString(),
                        place.resolve("work").toString(),
                        place.resolve("output").toString(),
                        Integer.toString(fatal));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(place.resolve("log-" + fatal + ".txt").toFile())
                        .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        String log = Files.readString(place.resolve("log-" + fatal + ".txt"));
        assertThat(process.exitValue()).as(log).isIn(fatal == 0 ? List.of(0, 10) : List.of(137));
        return place;
    }

    private static int told(Path place) throws IOException {
        String log = Files.readString(place.resolve("log-0.txt"));
        return Integer.parseInt(log.substring(log.lastIndexOf("told ") + 5).strip());
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
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
