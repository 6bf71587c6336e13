package drillsift.job;

import java.nio.file.Path;

/**
 * A run in a process of its own whose files are {@link WatchedFiles}. Arguments: job file, work
 * folder, output folder.
 */
final class WatchedRun {

    private WatchedRun() {}

    public static void main(String[] arguments) {
        RunResult result =
                DrillRun.run(
                        HaltingRun.options(
                                Path.of(arguments[0]),
                                Path.of(arguments[1]),
                                Path.of(arguments[2])),
                        new QuietProgress());
        WatchedFiles.tell();
        System.exit(result.exit().code());
    }
}
