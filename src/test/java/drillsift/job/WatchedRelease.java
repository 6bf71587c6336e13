package drillsift.job;

import drillsift.message.Exit;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The release of the newest draft in a process of its own whose files are {@link WatchedFiles}.
 * Arguments: job file, work folder, output folder.
 */
final class WatchedRelease {

    private WatchedRelease() {}

    public static void main(String[] arguments) {
        RunResult result =
                release(
                        HaltingRun.options(
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                Path.of(arguments[2])),
                        "latest");
        WatchedFiles.tell();
        System.exit(result.exit().code());
    }

    static RunResult release(RunOptions options, String draft) {
        return DrillRun.release(
                options,
                new ReleaseOrder(draft, "A. Officer", Optional.of("as agreed")),
                new QuietProgress(),
                new StopRequest(),
                failure -> Exit.BUG);
    }
}
