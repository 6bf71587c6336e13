package drillsift.job;

import drillsift.message.Problem;
import java.io.File;
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
        return start(command, summary, exitCode, LIMIT_SECONDS);
    }

    static Optional<Problem> start(String command, Path summary, int exitCode, long limitSeconds) {
        try {
            Process process = process(command, summary, exitCode);
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                return failed("> " + limitSeconds + " s");
            }
            return process.exitValue() == 0
                    ? Optional.empty()
                    : failed(Integer.toString(process.exitValue()));
        } catch (IOException e) {
            return failed(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted");
        }
    }

    /** Starts it where nobody is left to wait for its end. */
    public static void leave(String command, Path summary, int exitCode) {
        try {
            process(command, summary, exitCode);
        } catch (IOException e) {
            return; // the process is being halted; its exit code still tells how it ended
        }
    }

    private static Process process(String command, Path summary, int exitCode) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", command);
        if (System.getProperty("os.name").startsWith("Windows")) {
            builder = new ProcessBuilder("cmd.exe", "/c", command);
        }
        builder.environment().put("DRILLSIFT_SUMMARY", summary.toString());
        builder.environment().put("DRILLSIFT_EXIT", Integer.toString(exitCode));
        builder.redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return builder.start();
    }

    /** A command that asks back gets no answer instead of waiting for one. */
    private static File nothing() {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return new File(windows ? "NUL" : "/dev/null");
    }

    private static Optional<Problem> failed(String how) {
        return Optional.of(Problem.of(JobCode.ON_EXIT_FAILED, how));
    }
}
