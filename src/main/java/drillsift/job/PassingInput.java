package drillsift.job;

import drillsift.store.SafeFiles;
import drillsift.store.WorkLock;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
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
            Pattern.compile(
                    "drillsift-([0-9a-f]+-[0-9]+)-([0-9]+)-[0-9a-f-]{36}\\.input(\\.coming)?");

    /** On Linux what numbers of processes are counted in; containers can share a folder. */
    private static final Path COUNTED_IN = Path.of("/proc/self/ns/pid");

    /** Hosts can share a folder too, and count their processes in the same number of it. */
    private static final Path MACHINE = Path.of("/etc/machine-id");

    private static final int HOST_DIGITS = 12;

    private PassingInput() {}

    /** A new place among the system's temporary files, which nobody uses. */
    public static Path place() {
        return placeIn(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Into a new file that only its owner can open; removes what killed commands left beside it.
     */
    public static OutputStream stream(Path place) throws IOException {
        OutputStream stream = SafeFiles.stream(place);
        removeLeft(place);
        return stream;
    }

    static Path placeIn(Path folder) {
        long process = ProcessHandle.current().pid();
        String name = "drillsift-" + here() + "-" + process + "-" + UUID.randomUUID();
        return folder.resolve(name + ".input");
    }

    /** The host, as a few digits that do not tell it, and what its processes are counted in. */
    private static String here() {
        return host() + "-" + countedIn();
    }

    private static String host() {
        try {
            String machine = Files.isReadable(MACHINE) ? Files.readString(MACHINE).strip() : "";
            return Fingerprint.start()
                    .with(WorkLock.host())
                    .with(machine)
                    .hex()
                    .substring(0, HOST_DIGITS);
        } catch (IOException e) {
            return "0"; // a host that does not tell itself
        }
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

    /**
     * The folder is everybody's: what others lay there under such a name, or keep from being
     * removed, is no reason why a command should not do its work.
     */
    private static void removeLeft(Path mine) {
        String here = here();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(mine.toAbsolutePath().getParent(), "drillsift-*")) {
            UserPrincipal me = Files.getOwner(mine);
            for (Path file : files) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                if (name.matches() && name.group(1).equals(here) && isGone(name.group(2))) {
                    remove(file, me);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            return; // it cannot be listed; the next command looks again
        }
    }

    private static boolean isGone(String process) {
        return process.length() < 19 && ProcessHandle.of(Long.parseLong(process)).isEmpty();
    }

    /** Only a file of our own, and not what a link leads to. */
    private static void remove(Path file, UserPrincipal me) {
        try {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(me)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            return; // another command was first, or the system keeps it; the others can go
        }
    }
}
