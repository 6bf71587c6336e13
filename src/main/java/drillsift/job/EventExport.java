package drillsift.job;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.InputFormat;
import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.BlockParser;
import drillsift.normalize.BlockParsers;
import drillsift.normalize.NormalizedBlock;
import drillsift.normalize.NoteCode;
import drillsift.read.Block;
import drillsift.read.BlockBuffers;
import drillsift.read.BlockReader;
import drillsift.read.Origin;
import drillsift.report.csv.EventRows;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * Writes the events of a job's inputs in the neutral form, a file an input, so that each is judged
 * as its input was. Needs no run and reads the inputs block by block.
 */
public final class EventExport {

    private static final String UNFINISHED = ".part";

    private final RunOptions options;
    private final Path folder;
    private final Messages messages;
    private final Progress progress;
    private final List<String> lines = new ArrayList<>();

    private EventExport(RunOptions options, Path folder, Progress progress) {
        this.options = options;
        this.folder = folder.toAbsolutePath().normalize();
        this.messages = new Messages(options.language());
        this.progress = progress;
    }

    /**
     * Answers what was written, as the lines that a job file names it by.
     *
     * @param folder made if it is not there; 0700, as it holds everything that the inputs tell
     * @throws RefusedException DS-2162 when the folder holds something, or what a run would refuse
     */
    public static List<String> write(RunOptions options, Path folder, Progress progress) {
        EventExport export = new EventExport(options, folder, progress);
        try {
            export.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return export.lines;
    }

    private void write() throws IOException {
        if (Files.exists(folder) && !isEmptyFolder()) {
            throw new RefusedException(Problem.of(JobCode.EXPORT_EXISTS, folder.toString()));
        }
        PipedInput piped = PipedInput.passing();
        try {
            write(piped);
        } finally {
            piped.discard();
        }
    }

    private void write(PipedInput piped) throws IOException {
        JobFile jobFile =
                JobFileReader.read(
                        options.jobFile(),
                        new JobFileOptions(
                                options.allowOutside(), options.rounds(), piped.place()));
        piped.takePassing(jobFile, options.rounds());
        RunPlan plan =
                new Inventory(Optional.empty(), progress).plan(jobFile, options, Instant.EPOCH);
        boolean isNew = !Files.exists(folder);
        SafeFiles.folder(folder);
        try {
            write(plan);
        } catch (IOException | RuntimeException | Error e) {
            removeWritten(isNew, e);
            throw e;
        }
    }

    private void write(RunPlan plan) throws IOException {
        for (PlannedRound round : plan.rounds()) {
            lines.add(messages.text("job", "export.round", text(round.round().number())));
            for (PlannedSource source : round.sources()) {
                write(source);
            }
        }
    }

    /** The folder was empty, so all in it is ours; a part of an export would be taken for all. */
    private void removeWritten(boolean isFolderToo, Throwable failure) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            if (isFolderToo) {
                Files.delete(folder);
            }
        } catch (IOException left) {
            failure.addSuppressed(left);
        }
    }

    private boolean isEmptyFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private void write(PlannedSource source) throws IOException {
        Origin origin = new Origin(source.actsAs(), recorded(source));
        String name = name(source, origin.format());
        Path file = folder.resolve(name);
        Path unfinished = folder.resolve(name + UNFINISHED);
        AtomicLong events = new AtomicLong();
        AtomicLong rejected = new AtomicLong();
        try (OutputStream bytes = SafeFiles.stream(unfinished);
                EventRows rows = new EventRows(bytes, origin.text())) {
            forEachBlock(
                    source,
                    made -> {
                        write(rows, made.events());
                        events.addAndGet(made.events().size());
                        rejected.addAndGet(made.rejected());
                    });
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        lines.add("  - {format: drillsift-events, file: " + quoted(file) + "}");
        lines.add(
                messages.text(
                        "job",
                        "export.file",
                        source.file().name(),
                        text(events.get()),
                        text(rejected.get())));
    }

    private static String name(PlannedSource source, InputFormat format) {
        return String.format(
                Locale.ROOT,
                "round-%d-%02d-%s.csv",
                source.round(),
                source.ordinal() + 1,
                format.key());
    }

    private static void write(EventRows rows, EventBlock events) throws IOException {
        for (int row = 0; row < events.size(); row++) {
            rows.write(events.event(row), events.sourceIdOf(row));
        }
    }

    /** What a file states without a time is known only at its end; it has a row a person. */
    private static Set<EventKind> recorded(PlannedSource source) throws IOException {
        List<Map<String, Integer>> notes = new ArrayList<>();
        if (source.file().format() == InputFormat.WIDE_CSV) {
            forEachBlock(source, made -> notes.add(made.notes()));
        }
        return NoteCode.recorded(source.namedKinds(), notes.stream());
    }

    /** Takes what a block comes to. */
    @FunctionalInterface
    private interface Taking {
        void take(NormalizedBlock made) throws IOException;
    }

    private static void forEachBlock(PlannedSource source, Taking taking) throws IOException {
        BlockParser parser = BlockParsers.of(source.file(), source.settings());
        BlockBuffers buffers = new BlockBuffers(1);
        try (BlockReader reader = new BlockReader(source.file(), buffers)) {
            for (Optional<Block> block = reader.next(); block.isPresent(); block = reader.next()) {
                taking.take(parser.parse(block.get()));
                buffers.recycle(block.get());
            }
        }
        source.refuseChange();
    }

    private static String quoted(Path file) {
        return '"' + file.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
