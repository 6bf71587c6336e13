package drillsift.cli;

import drillsift.job.EventExport;
import drillsift.job.PipedInput;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes what the inputs of a job tell in a form of our own. */
@Command(name = "export", abbreviateSynopsis = true)
final class ExportCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Option(names = "--events", descriptionKey = "export-events", required = true)
    private boolean events;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "export-to")
    private Path folder = Path.of("events");

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        try (Showing progress = Showing.on(screen)) {
            EventExport.write(CheckCommand.plainOptions(arguments, screen), folder, progress)
                    .forEach(screen::result);
            return Ending.OK;
        }
    }

    @Override
    public void abandoned(Exit exit) {
        PipedInput.abandon();
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }
}
