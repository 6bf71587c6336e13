package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A correction that is killed leaves the corrections file as it was or as it was to be. */
class KilledCorrectionTest extends ReviewedCampaign {

    private static final int LIMIT_SECONDS = 300;
    private static final String OLD = HEADER + "\nc1,KEEP,IP,192.0.2.9,,,,by hand,A. Officer,,,,\n";

    @Test
    void nothing_is_lost_and_nothing_half_wherever_it_is_killed() throws Exception {
        nameCorrections();
        Path review =
                new Filled()
                        .decide(2, "keep", "asked", "A. Officer")
                        .decide(3, "machine", "調べた", "佐藤")
                        .write();
        Files.writeString(corrections(), OLD);
        int points = told(killed(review, 0));
        String whole = Files.readString(corrections());
        assertThat(whole).startsWith(OLD).hasLineCount(4);

        int old = 0;
        for (int point = points - 3; point <= points; point++) {
            Files.writeString(corrections(), OLD);
            killed(review, point);
            String left = Files.readString(corrections());
            assertThat(left).as("killed at %d of %d", point, points).isIn(OLD, whole);
            old += left.equals(OLD) ? 1 : 0;

            correct(review);
            assertThat(Files.readString(corrections())).isEqualTo(whole);
        }
        assertThat(old).isBetween(1, 3);
    }

    @Test
    void what_a_kill_left_between_writing_and_renaming_does_not_matter() throws IOException {
        nameCorrections();
        Files.writeString(corrections(), OLD);
        Path left = folder.resolve("jobs/job.corrections.csv.1.tmp");
        Path other = folder.resolve("work/corrections-to-check.csv");
        Files.writeString(left, "id,act");
        Files.writeString(
                folder.resolve(
                        "jobs/job.corrections.csv." + Thread.currentThread().getId() + ".tmp"),
                "id,act");
        Files.writeString(other, "half");

        correct(new Filled().decide(2, "keep", "asked", "A. Officer").write());

        assertThat(Files.readString(corrections())).startsWith(OLD).hasLineCount(3);
        assertThat(other).doesNotExist();
        Files.deleteIfExists(left);
    }

    /** Returns what it printed. */
    private static String killed(Path review, int point) throws Exception {
        Path log = folder.resolve("correct.log");
        List<String> command =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HaltingCorrection.class.getName(),
                        job().toString(),
                        folder.resolve("work").toString(),
                        folder.resolve("output").toString(),
                        review.toString(),
                        Integer.toString(point));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(point == 0 ? 0 : 137);
        return Files.readString(log);
    }

    private static int told(String log) {
        return Integer.parseInt(log.strip().replaceAll("(?s).*told ", ""));
    }
}
