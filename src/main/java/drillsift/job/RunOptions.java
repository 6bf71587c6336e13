package drillsift.job;

import drillsift.job.file.JobFileOptions;
import drillsift.message.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line says about a run.
 *
 * @param rounds judge, count and print only these; empty means all
 * @param force run again although this revision is already published
 * @param verify hash every input again, whatever is remembered of it
 * @param strict whatever asks for a look refuses the run
 * @param allowOutside inputs may lie outside the folder above the job file
 * @param work absolute folder of the rebuildable state
 * @param output absolute folder under which runs are published
 * @param filters a published run whose filter set is to act instead of the job's: its id, the
 *     beginning of it, {@code latest} or {@code released}
 * @param acceptDisclosure why figures may be published that the release check would refuse
 * @param onExit command to start at the end, told the summary's path in DRILLSIFT_SUMMARY
 */
public record RunOptions(
        Path jobFile,
        List<Integer> rounds,
        boolean force,
        boolean verify,
        boolean strict,
        boolean allowOutside,
        Path work,
        Path output,
        Optional<String> filters,
        Optional<String> acceptDisclosure,
        Optional<String> onExit,
        Language language) {

    /** For who reads the job file, and opens its inputs as a run does. */
    JobFileOptions forJobFile() {
        return new JobFileOptions(allowOutside, rounds, PipedInput.of(this).place());
    }

    /** The same run under the filter set of that run, by its whole id. */
    RunOptions under(String run) {
        return new RunOptions(
                jobFile,
                rounds,
                force,
                verify,
                strict,
                allowOutside,
                work,
                output,
                Optional.of(run),
                acceptDisclosure,
                onExit,
                language);
    }

    /** The same run, with a reason for what the release check would refuse. */
    public RunOptions accepting(Optional<String> reason) {
        return new RunOptions(
                jobFile,
                rounds,
                force,
                verify,
                strict,
                allowOutside,
                work,
                output,
                filters,
                reason,
                onExit,
                language);
    }

    /** With the filters of the job. */
    public RunOptions(
            Path jobFile,
            List<Integer> rounds,
            boolean force,
            boolean verify,
            boolean strict,
            boolean allowOutside,
            Path work,
            Path output,
            Optional<String> onExit,
            Language language) {
        this(
                jobFile,
                rounds,
                force,
                verify,
                strict,
                allowOutside,
                work,
                output,
                Optional.empty(),
                Optional.empty(),
                onExit,
                language);
    }
}
