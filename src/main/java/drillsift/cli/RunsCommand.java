package drillsift.cli;

import drillsift.job.History;
import drillsift.job.StopRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the published runs: when, what they say, why they differ, where they are. */
@Command(name = "runs", abbreviateSynopsis = true)
final class RunsCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private HistoryArguments arguments;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        History.Answer runs =
                History.runs(arguments.job, arguments.outputFolder(), screen.language());
        (json ? runs.json() : runs.lines()).forEach(screen::result);
        return Ending.OK;
    }
}
