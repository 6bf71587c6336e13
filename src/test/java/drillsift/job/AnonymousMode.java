package drillsift.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Made-up campaigns that are to know nobody. */
final class AnonymousMode {

    static final String KEY = "0123456789abcdef0123456789abcdef";

    private AnonymousMode() {}

    /** Adds the mode to the job file, and writes the key beside it. */
    static void turnOn(Path job, String key) throws IOException {
        Files.writeString(
                job, Files.readString(job) + "mode: anonymous-only\nkey-file: drill.key\n");
        key(job, key);
    }

    static void key(Path job, String key) throws IOException {
        Path file = Files.writeString(job.resolveSibling("drill.key"), key + "\n");
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
