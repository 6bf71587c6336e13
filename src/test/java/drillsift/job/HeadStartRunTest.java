package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A rerun works its rounds out beside its first steps. */
class HeadStartRunTest extends ThreeRounds {

    private static final String KIOSK = "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,kiosk,A.\n";
    private static final String ALL = "c1,FORCE_MACHINE,UA_GLOB,*Mozilla*,,,,all,A.\n";

    /** Does something before the step {@code read}. */
    private static final class BeforeRead extends QuietProgress {

        private final Runnable action;

        private BeforeRead(Runnable action) {
            this.action = action;
        }

        @Override
        public void stage(String stage, long total, String unit) {
            if (stage.equals("read")) {
                action.run();
            }
        }
    }

    private Path run(Runnable beforeRead) {
        RunOptions options =
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
        return DrillRun.run(options, new BeforeRead(beforeRead)).folder().orElseThrow();
    }

    private List<String> refusals(Runnable beforeRead) {
        return catchThrowableOfType(RefusedException.class, () -> run(beforeRead))
                .problems()
                .stream()
                .map(problem -> problem.code().id())
                .toList();
    }

    @Test
    void a_round_is_judged_before_its_step_where_nothing_is_to_be_parsed() throws IOException {
        run();
        Set<String> before = keptRounds();
        Files.writeString(corrections, HEADER + KIOSK);

        Path corrected = run(() -> waitForMoreThan(before));

        assertThat(rounds(corrected, "judged")).isEqualTo("[2]");
        assertThat(rounds(corrected, "reused")).isEqualTo("[1,3]");
        assertThat(PublishedBytes.of(corrected)).isEqualTo(first());
    }

    private void waitForMoreThan(Set<String> before) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (keptRounds().equals(before)) {
            assertThat(System.nanoTime()).as("nothing judged within a minute").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private Set<String> keptRounds() {
        try (Stream<Path> files = Files.list(folder.resolve("work/verdicts"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".round"))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void what_an_earlier_step_refuses_is_told_and_not_what_was_found_beside_it()
            throws IOException {
        run();
        Files.writeString(corrections, HEADER + ALL);

        assertThat(refusals(this::touchAnInput)).containsExactly("DS-3016");
        assertThat(refusals(() -> {})).containsOnly("DS-2420").hasSize(3);
    }

    private void touchAnInput() {
        try {
            Files.setLastModifiedTime(
                    folder.resolve("input/round-1/access.log.gz"), FileTime.from(Instant.EPOCH));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
