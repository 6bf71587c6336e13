package drillsift.cli;

import drillsift.job.Version;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A record of a bug for those who mend it: kinds of failures and where in the program they arose.
 * No message of a failure stands in it, as that may quote an input.
 */
final class SupportFile {

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'support-'yyyyMMdd'T'HHmmssSSS'Z.txt'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Path folder;

    SupportFile(Path folder) {
        this.folder = folder;
    }

    /** The file; empty when it could not be written, which must not hide the failure itself. */
    Optional<Path> write(Throwable failure) {
        Path file = folder.resolve(NAME.format(Instant.now()));
        try {
            Files.createDirectories(folder, only("rwx------"));
            Files.createFile(file, only("rw-------"));
            Files.write(file, lines(failure));
            return Optional.of(file);
        } catch (IOException unwritable) {
            return Optional.empty();
        }
    }

    private static FileAttribute<?>[] only(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static List<String> lines(Throwable failure) {
        List<String> lines = new ArrayList<>();
        lines.add("drillsift " + Version.text());
        lines.add("java " + System.getProperty("java.version"));
        lines.add("os " + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        lines.add("processors " + Runtime.getRuntime().availableProcessors());
        lines.add("memory " + Runtime.getRuntime().maxMemory());
        for (Throwable cause : Failures.causes(failure)) {
            lines.add(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                lines.add("    at " + frame);
            }
        }
        return lines;
    }
}
