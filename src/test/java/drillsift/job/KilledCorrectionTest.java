package drillsift.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.store.AuditFile;
import drillsift.store.AuditLines;
import drillsift.store.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A correction that is killed leaves the corrections file as it was or as it was to be. */
class KilledCorrectionTest extends ReviewedCampaign {

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
        WatchedProcess correction =
                WatchedProcess.whole(WatchedCorrection.class, log(), arguments(review));
        String whole = Files.readString(corrections());
        assertThat(whole).startsWith(OLD).hasLineCount(4);

        Set<String> found = new TreeSet<>();
        for (int point : correction.points(2)) {
            Files.writeString(corrections(), OLD);
            int entries = entries().size();
            correction.killed(log(), point, arguments(review));
            String left = Files.readString(corrections());
            assertThat(left).as("killed at %d", point).isIn(OLD, whole);
            found.add(left);
            if (left.equals(whole)) {
                assertThat(entries().subList(entries, entries().size()))
                        .as("told of the file, killed at %d", point)
                        .anyMatch(entry -> entry.contains(Sha256.of(whole.getBytes(UTF_8))));
            }

            correct(review);
            assertThat(Files.readString(corrections())).isEqualTo(whole);
            assertThat(TrailCheck.of(folder.resolve("output"), "made-mixed")).isEmpty();
        }
        assertThat(found).containsExactlyInAnyOrder(OLD, whole);
    }

    private static List<String> entries() {
        Path trail = folder.resolve("output/made-mixed").resolve(AuditFile.NAME);
        return AuditLines.read(trail).whole().stream()
                .map(line -> line.entry().toString())
                .toList();
    }

    private static Path log() {
        return folder.resolve("correct.log");
    }

    private static Object[] arguments(Path review) {
        return new Object[] {job(), folder.resolve("work"), folder.resolve("output"), review};
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
}
