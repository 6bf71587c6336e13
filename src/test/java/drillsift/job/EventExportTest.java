package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.RefusedException;
import drillsift.read.Origin;
import drillsift.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job that reads its own export has the verdicts, figures and pages that it had. */
class EventExportTest {

    @TempDir private Path folder;
    private Path job;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(80, 2, 0, 7, "mixed"));
        job = folder.resolve("jobs/job.yaml");
    }

    private Path run(String name) throws IOException {
        RunOptions options =
                HaltingRun.options(job, folder.resolve(name), folder.resolve("output-" + name));
        return DrillRun.run(options, new QuietProgress()).folder().orElseThrow();
    }

    private List<String> export() {
        RunOptions options =
                HaltingRun.options(job, folder.resolve("none"), folder.resolve("none"));
        return EventExport.write(options, folder.resolve("input/events"), new QuietProgress());
    }

    /** The verdicts without the places of their records. */
    private static List<String> verdicts(Path run) throws IOException {
        List<String> verdicts = new ArrayList<>();
        for (String line : Files.readAllLines(run.resolve("review/verdicts.csv"))) {
            verdicts.add(line.replaceFirst("^([^,]*),[^,]*,[^,]*,", "$1,"));
        }
        return verdicts;
    }

    /** The review list without the places of its examples. */
    private static String reviewList(Path run) throws IOException {
        return Files.readString(run.resolve("review/review.csv"))
                .replaceAll("[^,\"\\r\\n]*/input/[^,\"\\r\\n]*:\\d+", "PLACE");
    }

    private void readExport(List<String> lines) throws IOException {
        List<String> entries =
                lines.stream().filter(line -> line.startsWith("  - {format:")).toList();
        StringBuilder text = new StringBuilder();
        int next = 0;
        for (String line : Files.readAllLines(job)) {
            boolean isInput = line.strip().startsWith("- {format: ");
            text.append(isInput ? "    " + entries.get(next++) : line).append('\n');
        }
        assertThat(next).isEqualTo(entries.size());
        Files.writeString(job, text);
    }

    @Test
    void verdicts_figures_and_pages_come_back() throws IOException {
        Path first = run("a");
        TreeMap<String, String> before = PublishedBytes.of(first);
        readExport(export());
        Path second = run("b");
        TreeMap<String, String> after = PublishedBytes.of(second);

        assertThat(verdicts(second)).hasSizeGreaterThan(100).isEqualTo(verdicts(first));
        assertThat(reviewList(second)).isEqualTo(reviewList(first));
        for (TreeMap<String, String> files : List.of(before, after)) {
            files.keySet().removeIf(name -> name.matches("review/(verdicts|rejects|review)\\.csv"));
            files.keySet().removeIf(name -> name.contains("filters/"));
        }
        before.entrySet().removeAll(new TreeMap<>(after).entrySet());
        assertThat(before.keySet()).as("what differs").isEmpty();
    }

    @Test
    void the_files_are_the_owners_alone_and_nothing_is_written_over() throws IOException {
        List<String> lines = export();
        Path events = folder.resolve("input/events");

        assertThat(lines).anyMatch(line -> line.contains("round-1-01-gophish-events.csv"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(events)))
                .isEqualTo("rwx------");
        try (var files = Files.list(events)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
        assertThatThrownBy(this::export)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).code().id()).isEqualTo("DS-2162"));
    }

    @Test
    void an_export_that_fails_leaves_nothing_that_could_be_taken_for_all() {
        Path log = folder.resolve("input/round-2");
        RunOptions options =
                HaltingRun.options(job, folder.resolve("none"), folder.resolve("none"));
        Path events = folder.resolve("input/events");

        assertThatThrownBy(() -> EventExport.write(options, events, new ChangesInputsOf(log)))
                .isInstanceOf(RefusedException.class);

        assertThat(events).doesNotExist();
    }

    /** Somebody writes on when everything has been looked at. */
    private static final class ChangesInputsOf extends QuietProgress {

        private final Path round;

        ChangesInputsOf(Path round) {
            this.round = round;
        }

        @Override
        public void finished() {
            try (var files = Files.list(round)) {
                for (Path file : files.toList()) {
                    Files.writeString(file, "\n", StandardOpenOption.APPEND);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void an_unchanged_export_is_not_opened_to_learn_what_it_is_of() throws IOException {
        readExport(export());
        try (Store store = Store.open(folder.resolve("kept"))) {
            List<Optional<Origin>> before = origins(store);
            try (var files = Files.list(folder.resolve("input/events"))) {
                for (Path file : files.toList()) {
                    spoil(file);
                }
            }

            assertThat(before).isNotEmpty().allMatch(Optional::isPresent);
            assertThat(origins(store)).isEqualTo(before);
        }
    }

    private List<Optional<Origin>> origins(Store store) {
        RunOptions options =
                HaltingRun.options(job, folder.resolve("none"), folder.resolve("none"));
        JobFile read =
                JobFileReader.read(
                        options.jobFile(),
                        new JobFileOptions(options.allowOutside(), options.rounds()));
        return new Inventory(Optional.of(store), new QuietProgress())
                .plan(read, options, Instant.EPOCH).sources().stream()
                        .map(PlannedSource::origin)
                        .toList();
    }

    /** Its size and time are as they were. */
    private static void spoil(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, new byte[(int) Files.size(file)]);
        Files.setLastModifiedTime(file, time);
    }

    @Test
    void what_was_exported_can_be_exported_again() throws IOException {
        readExport(export());
        Path first = folder.resolve("input/events");
        Path again = folder.resolve("input/again");
        EventExport.write(
                HaltingRun.options(job, folder.resolve("none"), folder.resolve("none")),
                again,
                new QuietProgress());

        try (var files = Files.list(first)) {
            for (Path file : files.sorted().toList()) {
                assertThat(Files.readString(again.resolve(file.getFileName())))
                        .isEqualTo(Files.readString(file));
            }
        }
    }
}
