package drillsift.job;

import drillsift.store.SafeFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names of the files in which commands that keep nothing hold what came in by a pipe while they are
 * at work. The name tells whose it is, so that what a killed command has left goes when the next
 * one begins.
 */
public final class PassingInput {

    private static final Pattern NAME =
            Pattern.compile("drillsift-([0-9]+)-([0-9]+)-[0-9a-f-]{36}\\.input(\\.coming)?");

    /** On Linux what numbers of processes are counted in; containers can share a folder. */
    private static final Path COUNTED_IN = Path.of("/proc/self/ns/pid");

    private PassingInput() {}

    /** A new place among the system's temporary files, which nobody uses. */
    public static Path place() {
        return placeIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** Into a new file that only its owner can open. */
    public static OutputStream stream(Path place) throws IOException {
        return SafeFiles.stream(place);
    }

    static Path placeIn(Path folder) {
        removeLeft(folder);
        long process = ProcessHandle.current().pid();
        String name = "drillsift-" + countedIn() + "-" + process + "-" + UUID.randomUUID();
        return folder.resolve(name + ".input");
    }

    /** The number of the namespace; 0 where there is none. */
    private static String countedIn() {
        try {
            String name = Files.readSymbolicLink(COUNTED_IN).toString();
            return name.replaceAll("[^0-9]", "");
        } catch (IOException | UnsupportedOperationException e) {
            return "0"; // another system: one process has a number
        }
    }

    private static void removeLeft(Path folder) {
        String here = countedIn();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "drillsift-*")) {
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).equals(here) && isGone(name.group(2))) {
                    remove(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isGone(String process) {
        return process.length() < 19 && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /** Another user's are not writable, and theirs to remove. */
    private static void remove(Path file) throws IOException {
        if (Files.isWritable(file)) {
            Files.deleteIfExists(file);
        }
    }
}
