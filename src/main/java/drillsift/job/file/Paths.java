package drillsift.job.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the files that a job file names: relative to the job file, and under the folder above it,
 * so that a job file from elsewhere cannot fetch whatever lies on the machine.
 */
final class Paths {

    private static final String STANDARD_INPUT = "-";

    private final Path folder;
    private final Path border;
    private final boolean allowOutside;
    private final boolean needed;
    private final Path standardInput;

    private Paths(
            Path folder, Path border, boolean allowOutside, boolean needed, Path standardInput) {
        this.folder = folder;
        this.border = border;
        this.allowOutside = allowOutside;
        this.needed = needed;
        this.standardInput = standardInput;
    }

    /**
     * @param jobFile exists
     */
    static Paths of(Path jobFile, JobFileOptions options) throws IOException {
        Path folder = jobFile.toRealPath().getParent();
        Path above = folder.getParent();
        return new Paths(
                folder,
                above == null ? folder : above,
                options.allowOutside(),
                true,
                options.standardInput());
    }

    /** For a file that names no inputs. */
    static Paths of(Path file, boolean allowOutside) throws IOException {
        return of(file, new JobFileOptions(allowOutside, List.of()));
    }

    /** The same border for paths that are relative to another file. */
    Paths from(Path file) {
        return new Paths(file.getParent(), border, allowOutside, needed, standardInput);
    }

    /** The same for paths that are only checked as they are written. */
    Paths withoutFiles() {
        return new Paths(folder, border, allowOutside, false, standardInput);
    }

    /** The real path of an existing, readable file; otherwise what is wrong has been noted. */
    Optional<Path> file(Value value) {
        return file(value, JobFileCode.MISSING_FILE);
    }

    /**
     * A file that an input means.
     *
     * @param piped whether it comes in by standard input, so that it may not be there yet
     */
    record Found(String name, Path path, boolean piped) {

        Found(String name, Path path) {
            this(name, path, false);
        }
    }

    /**
     * The files that a path means, sorted by name: itself, those in a folder, or those that fit
     * where {@code *} and {@code ?} stand in it. Hidden ones are left out.
     */
    List<Found> files(Value value) {
        Optional<String> written = value.text();
        if (written.equals(Optional.of(STANDARD_INPUT))) {
            return List.of(new Found(Input.STANDARD_INPUT, standardInput, true));
        }
        try {
            if (written.isEmpty() || !needed || !means(written.get())) {
                return file(value).map(path -> new Found(written.get(), path)).stream().toList();
            }
            return fitting(value, written.get());
        } catch (InvalidPathException e) {
            value.wrong(JobFileCode.BAD_PATH, written.orElse(""));
        } catch (IOException e) {
            value.wrong(JobFileCode.UNREADABLE, written.orElse(""));
        }
        return List.of();
    }

    private List<Found> fitting(Value value, String written) throws IOException {
        List<String> names = FilePattern.fitting(folder, written);
        if (names.isEmpty()) {
            value.wrong(JobFileCode.NO_FILE_FITS, written);
        } else if (names.size() > FilePattern.MOST) {
            String most = Integer.toString(FilePattern.MOST);
            value.wrong(JobFileCode.TOO_MANY_FILES, written, most);
            return List.of();
        }
        Optional<String> outside = firstOutside(names);
        if (outside.isPresent()) { // told once, and not for each of the files
            value.wrong(JobFileCode.OUTSIDE, outside.get(), border.toString());
            return List.of();
        }
        List<Found> files = new ArrayList<>();
        for (String name : names) {
            found(value, name, folder.resolve(name), JobFileCode.MISSING_FILE)
                    .ifPresent(path -> files.add(new Found(name, path)));
        }
        return files;
    }

    private Optional<String> firstOutside(List<String> names) throws IOException {
        for (String name : names) {
            Path path = folder.resolve(name);
            if (!allowOutside && Files.exists(path) && !path.toRealPath().startsWith(border)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    /** Whether the path means files beside itself. */
    private boolean means(String written) {
        Path path = folder.resolve(FilePattern.hasPattern(written) ? "." : written);
        return Files.isDirectory(path);
    }

    Optional<Path> template(Value value) {
        Optional<String> text = value.text();
        if (text.isPresent() && !text.get().endsWith(".jrxml")) {
            value.wrong(JobFileCode.NOT_JRXML, text.get());
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : file(value, JobFileCode.MISSING_TEMPLATE);
    }

    private Optional<Path> file(Value value, JobFileCode missing) {
        Optional<String> written = value.text();
        if (written.isEmpty()) {
            return Optional.empty();
        }
        try {
            return found(value, written.get(), folder.resolve(written.get()), missing);
        } catch (InvalidPathException e) {
            value.wrong(JobFileCode.BAD_PATH, written.get());
        } catch (IOException e) {
            value.wrong(JobFileCode.UNREADABLE, written.get());
        }
        return Optional.empty();
    }

    private Optional<Path> found(Value value, String written, Path path, JobFileCode missing)
            throws IOException {
        boolean exists = Files.exists(path);
        Path real = exists ? path.toRealPath() : path.normalize();
        if (!allowOutside && !real.startsWith(border)) {
            value.wrong(JobFileCode.OUTSIDE, written, border.toString());
        } else if (!needed) {
            return Optional.of(real);
        } else if (!exists) {
            value.wrong(missing, written);
        } else if (!Files.isRegularFile(real)) {
            value.wrong(JobFileCode.IS_FOLDER, written);
        } else if (!Files.isReadable(real)) {
            value.wrong(JobFileCode.UNREADABLE, written);
        } else {
            return Optional.of(real);
        }
        return Optional.empty();
    }
}
