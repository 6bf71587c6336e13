package drillsift.cli;

import drillsift.job.Pruner;
import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes the work folder smaller; only tells how much unless it is asked to remove. */
@Command(
        name = "prune",
        customSynopsis = {"drillsift prune [OPTIONS] JOB [--remove]"})
final class PruneCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private HistoryArguments arguments;

    @Option(names = "--work", paramLabel = "DIR", descriptionKey = "work")
    private Path work = Path.of("work");

    @Option(names = "--allow-outside", descriptionKey = "allow-outside")
    private boolean allowOutside;

    @Option(names = "--remove", descriptionKey = "prune-remove")
    private boolean remove;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        try (Showing progress = Showing.on(screen)) {
            Pruner.prune(options(screen), progress, !remove).forEach(screen::result);
            return Ending.OK;
        }
    }

    private RunOptions options(Screen screen) {
        return new RunOptions(
                arguments.job,
                List.of(),
                false,
                false,
                false,
                allowOutside,
                work(),
                arguments.outputFolder(),
                Optional.empty(),
                screen.language());
    }

    @Override
    public Path work() {
        return work.toAbsolutePath().normalize();
    }
}
