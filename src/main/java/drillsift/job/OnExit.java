package drillsift.job;

import drillsift.message.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Starts the user's own command at the end of every run. The summary's path stands in the
 * environment, so nothing is put into a shell line; a failure is a note and changes no exit code.
 */
public final class OnExit {

    private static final long LIMIT_SECONDS = 60;

    private OnExit() {}

    /**
     * @param summary run-summary.json of a published run, else last-run.json
     * @return what went wrong; empty when the command ended with 0
     */
    public static Optional<Problem> start(String command, Path summary, int exitCode) {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        if (System.getProperty("os.name").startsWith("Windows")) {
            builder = new ProcessBuilder("cmd.exe", "/c", command);
        }
        builder.environment().put("DRILLSIFT_SUMMARY", summary.toString());
        builder.environment().put("DRILLSIFT_EXIT", Integer.toString(exitCode));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return Optional.of(Problem.of(JobCode.ON_EXIT_FAILED, "time limit 60 s"));
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : Optional.of(
                            Problem.of(
                                    JobCode.ON_EXIT_FAILED, Integer.toString(process.exitValue())));
        } catch (IOException e) {
            return Optional.of(Problem.of(JobCode.ON_EXIT_FAILED, e.getClass().getSimpleName()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Problem.of(JobCode.ON_EXIT_FAILED, "interrupted"));
        }
    }
}
