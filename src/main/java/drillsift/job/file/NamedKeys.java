package drillsift.job.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Passwords of named files, and the key of inquiry numbers. Without one of the user's own it is
 * made from the campaign's name, so that numbers stay the same from run to run; whoever knows that
 * name and has a roster can then find out whose number it is.
 */
final class NamedKeys {

    /** In the environment; where the job file names a file, that goes before. */
    static final String KEY = "DRILLSIFT_KEY";

    private static final int SHORTEST_KEY = 16;
    private static final String WITHOUT_KEY = "drillsift inquiry numbers of ";
    private static final Set<PosixFilePermission> OTHERS =
            EnumSet.complementOf(
                    EnumSet.of(
                            PosixFilePermission.OWNER_READ,
                            PosixFilePermission.OWNER_WRITE,
                            PosixFilePermission.OWNER_EXECUTE));

    /** In the environment, as the lines of the file. */
    static final String PASSWORDS = "DRILLSIFT_PASSWORDS";

    private static final String ENVIRONMENT = "environment";

    private final Path jobFile;
    private final Paths paths;
    private final Map<String, String> environment;
    private final Problems problems;
    private Optional<Secret> own = Optional.empty();

    NamedKeys(Path jobFile, Paths paths, Map<String, String> environment, Problems problems) {
        this.problems = problems;
        this.jobFile = jobFile;
        this.paths = paths;
        this.environment = environment;
    }

    NamedSettings read(Section job, String campaign) {
        NamedSettings secrets = secrets(job, campaign);
        Optional<Value> inquiries = job.optional("inquiries");
        return inquiries
                .flatMap(paths::file)
                .map(file -> secrets.with(file, JobFileReader.shown(jobFile, inquiries.get())))
                .orElse(secrets);
    }

    /** The user's own key, once everything is read; empty without one. */
    Optional<Secret> own() {
        return own;
    }

    private NamedSettings secrets(Section job, String campaign) {
        Optional<Value> place = job.optional("key-file");
        own =
                place.isEmpty()
                        ? given(job)
                        : place.flatMap(paths::file).flatMap(file -> ofFile(place.get(), file));
        byte[] otherwise = (WITHOUT_KEY + campaign).getBytes(StandardCharsets.UTF_8);
        Secret known = own.orElseGet(() -> new Secret(otherwise));
        Optional<Value> passwords = job.optional("passwords");
        return passwords
                .map(value -> passwords(known, value))
                .orElse(new NamedSettings(known, Passwords.NONE, ""));
    }

    private NamedSettings passwords(Secret key, Value value) {
        if (value.isText() && value.text().equals(Optional.of(ENVIRONMENT))) {
            String text = environment.getOrDefault(PASSWORDS, "");
            return new NamedSettings(key, new PasswordLines(PASSWORDS, problems).read(text), "");
        }
        Optional<Path> file = paths.file(value);
        Optional<Passwords> read =
                file.flatMap(path -> closed(value, path))
                        .map(
                                text ->
                                        new PasswordLines(
                                                        JobFileReader.shown(jobFile, value),
                                                        problems)
                                                .read(text));
        String stamp = file.map(NamedKeys::stamp).orElse("");
        return new NamedSettings(key, read.orElse(Passwords.NONE), stamp);
    }

    /** A hash of the passwords would let somebody try out which they are. */
    private static String stamp(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant() + " " + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Secret> given(Section job) {
        String text = environment.getOrDefault(KEY, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length < SHORTEST_KEY) {
            job.note(JobFileCode.KEY_TOO_SHORT, KEY, String.valueOf(SHORTEST_KEY));
        }
        return Optional.of(new Secret(bytes));
    }

    private static Optional<Secret> ofFile(Value place, Path file) {
        Optional<String> text = closed(place, file);
        byte[] bytes = text.orElse("").strip().getBytes(StandardCharsets.UTF_8);
        if (text.isPresent() && bytes.length < SHORTEST_KEY) {
            place.note(JobFileCode.KEY_TOO_SHORT, String.valueOf(SHORTEST_KEY));
        }
        return text.map(any -> new Secret(bytes));
    }

    /** The text of a file that nobody but its owner may read; otherwise that has been noted. */
    static Optional<String> closed(Value place, Path file) {
        try {
            boolean isPosix = Files.getFileStore(file).supportsFileAttributeView("posix");
            if (isPosix
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                place.wrong(JobFileCode.NOT_CLOSED, place.text().orElse(""));
                return Optional.empty();
            }
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            place.wrong(JobFileCode.UNREADABLE, place.text().orElse(""));
            return Optional.empty();
        }
    }
}
