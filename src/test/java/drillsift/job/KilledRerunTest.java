package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.store.ManifestCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a rerun after a correction before each kind of change that it makes to a file. With {@code
 * -Dkill.every=1} before every single one.
 */
class KilledRerunTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";
    private static final int LIMIT_SECONDS = 180;

    /** Changes at the end of which each one is tried: lists, summary, trail, rename, links. */
    private static final int LAST = 4;

    @TempDir private Path folder;
    private Path campaign;

    @BeforeEach
    void makeACampaign() throws IOException {
        campaign = folder.resolve("campaign");
        CampaignMaker.make(campaign, new MakerOptions(30, 2, 0, 11, "mixed"));
        Path job = campaign.resolve("jobs/job.yaml");
        Files.writeString(campaign.resolve("jobs/job.corrections.csv"), HEADER);
        Files.writeString(
                job,
                Files.readString(job).replace("exports: {verdicts: true}\n", "")
                        + "corrections: job.corrections.csv\n"
                        + "purpose: training\nresponsible: Security\nretention-days: 90\n"
                        + "reports:\n"
                        + "  - {report: executive, audience: anonymous, languages: [en]}\n"
                        + "  - {report: audit, languages: [en]}\n");
    }

    private void correct() throws IOException {
        Files.writeString(
                campaign.resolve("jobs/job.corrections.csv"),
                HEADER + "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,kiosk,A. Author\n");
    }

    @Test
    void a_killed_rerun_leaves_the_old_result_or_the_new_one_and_the_next_run_the_new()
            throws Exception {
        Path begun = run(folder.resolve("begun"), 0);
        Path before = only(begun);
        TreeMap<String, String> old = PublishedBytes.of(before);
        correct();
        Path whole = copy(begun, folder.resolve("whole"));
        int changes = changes(run(whole, 0));
        TreeMap<String, String> corrected = newest(whole, before);
        assertThat(corrected).isNotEqualTo(old);

        for (int point : points(changes)) {
            Path place = copy(begun, folder.resolve("point-" + point));
            run(place, point);
            for (Path visible : runs(place)) {
                assertThat(ManifestCheck.compare(visible)).as("killed at %d", point).isEmpty();
                assertThat(PublishedBytes.of(visible))
                        .as("killed at %d", point)
                        .isIn(old, corrected);
            }
            assertThat(PublishedRuns.in(place.resolve("output"), "made-mixed").latest())
                    .isPresent();

            run(place, 0);

            assertThat(newest(place, before)).as("killed at %d", point).isEqualTo(corrected);
            assertThat(PublishedBytes.of(place.resolve("output/made-mixed/latest").toRealPath()))
                    .as("killed at %d", point)
                    .isEqualTo(corrected);
            assertThat(TrailCheck.of(place.resolve("output"), "made-mixed")).isEmpty();
            delete(place);
        }
    }

    private static Set<Integer> points(int changes) {
        int step = Integer.getInteger("kill.every", Math.max(1, changes / 4));
        Set<Integer> points = new TreeSet<>();
        for (int point = 1; point <= changes; point += step) {
            points.add(point);
        }
        for (int point = Math.max(1, changes - LAST); point <= changes; point++) {
            points.add(point);
        }
        return points;
    }

    @Test
    void a_rerun_opens_no_input_that_is_as_it_was() throws Exception {
        Path place = folder.resolve("begun");
        assertThat(openedInputs(run(place, 0))).hasSizeGreaterThanOrEqualTo(6);
        correct();

        assertThat(openedInputs(run(place, 0))).isEmpty();
    }

    private List<String> openedInputs(Path place) throws IOException {
        String inputs = "opened " + campaign.resolve("input").toRealPath();
        return log(place).lines().filter(line -> line.startsWith(inputs)).toList();
    }

    private static int changes(Path place) throws IOException {
        String log = log(place);
        return Integer.parseInt(log.substring(log.lastIndexOf("changes ") + 8).strip());
    }

    private static String log(Path place) throws IOException {
        return Files.readString(place.resolve("log-0.txt"));
    }

    /** In a process of its own; 0 lets it live. */
    private Path run(Path place, int fatal) throws Exception {
        Files.createDirectories(place);
        Path log = place.resolve("log-" + fatal + ".txt");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-Djava.nio.file.spi.DefaultFileSystemProvider="
                                + WatchedFiles.class.getName(),
                        "-D" + WatchedFiles.FATAL + "=" + fatal,
                        "-cp",
                        System.getProperty("java.class.path"),
                        WatchedRun.class.getName(),
                        campaign.resolve("jobs/job.yaml").toString(),
                        place.resolve("work").toString(),
                        place.resolve("output").toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log))
                .isIn(fatal == 0 ? List.of(0, 10) : List.of(137, 0, 10));
        return place;
    }

    private static List<Path> runs(Path place) throws IOException {
        try (Stream<Path> runs = Files.list(place.resolve("output/made-mixed"))) {
            return runs.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static Path only(Path place) throws IOException {
        assertThat(runs(place)).hasSize(1);
        return runs(place).get(0);
    }

    /** Of the one run that is visible beside the first. */
    private static TreeMap<String, String> newest(Path place, Path before) throws IOException {
        List<Path> others = new ArrayList<>(runs(place));
        others.removeIf(run -> run.getFileName().equals(before.getFileName()));
        assertThat(others).hasSize(1);
        return PublishedBytes.of(others.get(0));
    }

    private static Path copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(
                        path,
                        to.resolve(from.relativize(path).toString()),
                        LinkOption.NOFOLLOW_LINKS,
                        java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return to;
    }

    private static void delete(Path place) throws IOException {
        Files.walkFileTree(
                place,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException thrown)
                            throws IOException {
                        Files.delete(dir);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
