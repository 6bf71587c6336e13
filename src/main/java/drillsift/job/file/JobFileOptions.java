package drillsift.job.file;

import java.nio.file.Path;
import java.util.List;

/**
 * What the command line says about reading the job file.
 *
 * @param allowOutside whether files may lie outside the folder above the job file's
 * @param rounds only these rounds are taken; empty means all
 * @param standardInput the file that stands for the input {@code -}; it need not be there
 */
public record JobFileOptions(boolean allowOutside, List<Integer> rounds, Path standardInput) {

    /** For who opens no input. */
    public JobFileOptions(boolean allowOutside, List<Integer> rounds) {
        this(allowOutside, rounds, Path.of("-"));
    }

    public static JobFileOptions defaults() {
        return new JobFileOptions(false, List.of());
    }
}
