package drillsift.cli;

import drillsift.job.MachineQuery;
import drillsift.job.Machines;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists the known machines, and tells what they mean for an agent or address. */
@Command(
        name = "machines",
        customSynopsis = {
            "drillsift machines [--list=agents|networks|egress]",
            "                          [--test=AGENT-OR-ADDRESS]... [--filters=FILE]",
            "                          [--json] [--language=ja|en]"
        })
final class MachinesCommand implements Action {

    @Mixin private StandardOptions standard;

    @Option(names = "--list", paramLabel = "PART", descriptionKey = "list")
    private MachineQuery.Part part;

    @Option(names = "--test", paramLabel = "AGENT-OR-ADDRESS", descriptionKey = "test")
    private List<String> tests = List.of();

    @Option(names = "--filters", paramLabel = "FILE", descriptionKey = "filters")
    private Path filters;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        Machines machines =
                Machines.ask(
                        new MachineQuery(
                                Optional.ofNullable(part), tests, Optional.ofNullable(filters)));
        (json ? machines.json() : machines.lines(screen.language())).forEach(screen::result);
        return Ending.OK;
    }
}
