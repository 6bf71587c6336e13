package drillsift.job;

import drillsift.job.file.Input;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What comes in by standard input for the input that a job file calls {@code -}. It is kept in a
 * file that only its owner can open, so that it is hashed, cut into blocks and taken up after a
 * crash as any other. Once its run is published the file goes, and the kept events stay.
 */
public final class PipedInput {

    private static final String FOLDER = "standard-input";

    /** The launcher says so where nobody pipes anything in: reading would wait for a keyboard. */
    private static final String NOTHING_PIPED = "drillsift.terminal.in";

    /** Those of commands that keep nothing, while they are at work. */
    private static final Set<Path> PASSING = ConcurrentHashMap.newKeySet();

    private final Path place;

    private PipedInput(Path place) {
        this.place = place;
    }

    /** Of a run, in its work folder; one for each job file. */
    static PipedInput of(RunOptions options) {
        String job = options.jobFile().toAbsolutePath().normalize().toString();
        String name = Fingerprint.start().with(job).hex().substring(0, 32);
        return new PipedInput(options.work().resolve(FOLDER).resolve(name));
    }

    /** Of a command that only looks, beside the system's temporary files. */
    static PipedInput passing() {
        return new PipedInput(PassingInput.place());
    }

    /** Where it stands once it has come in. */
    Path place() {
        return place;
    }

    /**
     * Takes in what is piped, if one of the rounds reads it. Where nothing comes in, what a run
     * that was not published left stays, and that is told.
     *
     * @param chosen rounds in work; empty for all
     */
    Optional<Problem> take(JobFile jobFile, List<Integer> chosen) {
        boolean isRead =
                jobFile.rounds().stream()
                        .filter(each -> chosen.isEmpty() || chosen.contains(each.round().number()))
                        .anyMatch(each -> each.inputs().stream().anyMatch(Input::piped));
        if (!isRead) {
            return Optional.empty();
        }
        Path coming = place.resolveSibling(place.getFileName() + ".coming");
        try {
            Files.deleteIfExists(coming); // which a killed run may have left
            boolean isNew = !Boolean.getBoolean(NOTHING_PIPED) && take(coming);
            return isNew || !Files.exists(place)
                    ? Optional.empty()
                    : Optional.of(
                            Problem.of(JobCode.PIPED_BEFORE, Long.toString(Files.size(place))));
        } catch (IOException e) {
            throw SafeFiles.refused(coming, e);
        }
    }

    /** Takes in what is piped for a command that keeps nothing. */
    void takePassing(JobFile jobFile, List<Integer> chosen) {
        PASSING.add(place);
        take(jobFile, chosen);
    }

    private boolean take(Path coming) throws IOException {
        try {
            try (OutputStream file = stream(coming)) {
                System.in.transferTo(file);
            }
            if (Files.size(coming) == 0) {
                return false;
            }
            Files.move(
                    coming,
                    place,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return true;
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    private OutputStream stream(Path coming) throws IOException {
        if (PASSING.contains(place)) {
            return PassingInput.stream(coming);
        }
        SafeFiles.folder(place.getParent());
        return SafeFiles.stream(coming);
    }

    /** Its events are kept, or nobody asks for them. */
    void discard() {
        try {
            Files.deleteIfExists(place);
        } catch (IOException e) {
            throw SafeFiles.refused(place, e);
        }
        PASSING.remove(place);
    }

    /** The process is about to be halted, in another thread than the command's. */
    public static void abandon() {
        for (Path place : PASSING) {
            new PipedInput(place.resolveSibling(place.getFileName() + ".coming")).discard();
            new PipedInput(place).discard();
        }
    }
}
