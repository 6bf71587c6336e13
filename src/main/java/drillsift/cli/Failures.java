package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a failure means to the user. */
final class Failures {

    private static final List<String> FULL =
            List.of("no space left", "not enough space", "disk quota", "空き領域がありません");

    private final Path work;
    private final SupportFile support;

    /**
     * @param work folder for the record of a bug
     */
    Failures(Path work) {
        this.work = work;
        this.support = new SupportFile(work);
    }

    Ending ending(Throwable failure) {
        Optional<Problem> environment = environment(failure);
        if (environment.isPresent()) {
            return Ending.of(environment.get());
        }
        if (failure instanceof RefusedException refused) {
            return refused(refused);
        }
        Optional<FileSystemException> system = system(failure);
        if (system.isPresent()) {
            String kind = system.get().getClass().getSimpleName();
            return Ending.of(Problem.of(CliCode.SYSTEM_REFUSED, file(system.get()), kind));
        }
        return Ending.of(
                support.write(failure)
                        .map(file -> Problem.of(CliCode.BUG, file.toString()))
                        .orElseGet(() -> Problem.of(CliCode.BUG_UNRECORDED, kind(failure))));
    }

    /** A step that failed for no reason that we know leaves its stack in a file. */
    private Ending refused(RefusedException refused) {
        Ending ending = Ending.of(refused.problems());
        if (ending.exit() != Exit.FAILED || refused.getCause() == null) {
            return ending;
        }
        List<Problem> problems = new ArrayList<>(ending.problems());
        support.write(refused.getCause())
                .ifPresent(file -> problems.add(Problem.of(CliCode.DETAILS, file.toString())));
        return new Ending(ending.exit(), problems);
    }

    private Optional<Problem> environment(Throwable failure) {
        for (Throwable cause : causes(failure)) {
            if (cause instanceof OutOfMemoryError) {
                String now = Runtime.getRuntime().maxMemory() / (1 << 20) + " MB";
                return Optional.of(Problem.of(CliCode.MEMORY, now));
            }
            if (cause instanceof StackOverflowError) {
                return Optional.of(Problem.of(CliCode.STACK));
            }
            if (isFull(cause)) {
                return Optional.of(Problem.of(CliCode.DISK_FULL, file(cause)));
            }
            if (cause instanceof InvalidPathException) {
                return Optional.of(Problem.of(CliCode.LOCALE));
            }
            if (cause instanceof AccessDeniedException) {
                return Optional.of(Problem.of(CliCode.NO_PERMISSION, file(cause)));
            }
        }
        return Optional.empty();
    }

    private static Optional<FileSystemException> system(Throwable failure) {
        return causes(failure).stream()
                .filter(FileSystemException.class::isInstance)
                .map(FileSystemException.class::cast)
                .findFirst();
    }

    private static boolean isFull(Throwable cause) {
        String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return cause instanceof IOException && FULL.stream().anyMatch(text::contains);
    }

    /** Where the system names no file, the work folder: all others are named by who writes them. */
    private String file(Throwable cause) {
        return cause instanceof FileSystemException system && system.getFile() != null
                ? system.getFile()
                : work.toString();
    }

    /** The failure and its causes; a chain that runs in a circle ends. */
    static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> causes = new ArrayList<>();
        for (Throwable each = failure; each != null && seen.add(each); each = each.getCause()) {
            causes.add(each);
        }
        return causes;
    }

    private static String kind(Throwable failure) {
        return failure.getClass().getName();
    }
}
