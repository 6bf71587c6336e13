package drillsift.job;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A correction in a process of its own whose files are {@link WatchedFiles}. Arguments: job file,
 * work folder, output folder, review list.
 */
final class WatchedCorrection {

    private WatchedCorrection() {}

    public static void main(String[] arguments) {
        Corrector.correct(
                HaltingRun.options(
                        Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])),
                new QuietProgress(),
                new CorrectQuery(Path.of(arguments[3]), Optional.empty(), Optional.empty(), false),
                ReviewedCampaign.NOW);
        WatchedFiles.tell();
    }
}
