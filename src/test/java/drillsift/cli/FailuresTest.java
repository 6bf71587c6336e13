package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.SourceRef;
import drillsift.message.Code;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailuresTest {

    @TempDir private Path folder;

    private record Plain(String id) implements Code {
        @Override
        public String bundle() {
            return "cli";
        }
    }

    @Test
    void a_bug_leaves_its_frames_but_no_message() throws IOException {
        Path work = folder.resolve("work");

        Ending ending = new Failures(work).ending(new IllegalStateException("h.sato@a.example"));

        assertThat(ending.exit()).isEqualTo(Exit.BUG);
        try (Stream<Path> files = Files.list(work)) {
            Path file = files.findFirst().orElseThrow();
            assertThat(Files.readString(file))
                    .contains("java.lang.IllegalStateException", "FailuresTest.java")
                    .doesNotContain("h.sato");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void a_bug_that_cannot_be_recorded_is_still_told() throws IOException {
        Path file = Files.createFile(folder.resolve("work"));

        Ending ending = new Failures(file).ending(new IllegalStateException("x"));

        assertThat(ending.cause().orElseThrow().code()).isEqualTo(CliCode.BUG_UNRECORDED);
    }

    @Test
    void the_environment_is_recognised_behind_other_failures() {
        assertCode(new RuntimeException(new OutOfMemoryError()), CliCode.MEMORY);
        assertCode(new StackOverflowError(), CliCode.STACK);
        assertCode(full(new FileSystemException("a", null, "No space left on device")));
        assertCode(new RuntimeException(new InvalidPathException("部", "x")), CliCode.LOCALE);
        assertCode(full(new IOException("No space left on device")));
        assertCode(new UncheckedIOException(new AccessDeniedException("a")), CliCode.NO_PERMISSION);
    }

    private static Throwable full(IOException cause) {
        return new RefusedException(Problem.of(new Plain("DS-5001")), cause);
    }

    private void assertCode(Throwable failure) {
        assertCode(failure, CliCode.DISK_FULL);
    }

    private void assertCode(Throwable failure, CliCode code) {
        Ending ending = new Failures(folder).ending(failure);

        assertThat(ending.exit()).isEqualTo(Exit.ENVIRONMENT);
        assertThat(ending.cause().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void a_mistake_in_the_configuration_comes_before_a_missing_file() {
        Problem missing = Problem.at(new SourceRef("a", 3), new Plain("DS-3101"), "x");
        Problem wrong = Problem.at(new SourceRef("jobs/a b.yaml", 7), new Plain("DS-2009"), "x");

        Ending ending = new Failures(folder).ending(new RefusedException(List.of(missing, wrong)));

        assertThat(ending.exit()).isEqualTo(Exit.CONFIG);
        assertThat(ending.cause()).contains(wrong);
        Session session = new Session(Map.of());
        session.screen(false).last(ending.exit(), ending.cause());
        assertThat(session.err())
                .containsExactly("DRILLSIFT exit=2 code=DS-2009 file=\"jobs/a b.yaml\" line=7");
    }

    @Test
    void warnings_alone_ask_for_a_look_and_notes_for_nothing() {
        Problem warning = Problem.of(new Plain("DS-9001"));
        Problem note = Problem.of(new Plain("DS-0901"));

        assertThat(Ending.of(List.of(note, warning)).exit()).isEqualTo(Exit.REVIEW);
        assertThat(Ending.of(List.of(note, warning)).cause()).contains(warning);
        assertThat(Ending.of(note).exit()).isEqualTo(Exit.OK);
    }
}
