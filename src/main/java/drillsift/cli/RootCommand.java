package drillsift.cli;

import drillsift.job.StopRequest;
import drillsift.job.Version;
import drillsift.message.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(name = "drillsift", versionProvider = RootCommand.Versions.class)
final class RootCommand implements Action {

    /** By name, in the order in which help lists them. */
    static final Map<String, Supplier<Action>> COMMANDS = commands();

    @Mixin private StandardOptions standard;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Spec private CommandSpec spec;

    private static Map<String, Supplier<Action>> commands() {
        Map<String, Supplier<Action>> commands = new LinkedHashMap<>();
        commands.put("init", InitCommand::new);
        commands.put("inspect", InspectCommand::new);
        commands.put("run", RunCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("explain", ExplainCommand::new);
        commands.put("runs", RunsCommand::new);
        commands.put("release", ReleaseCommand::new);
        commands.put("audit", AuditCommand::new);
        commands.put("correct", CorrectCommand::new);
        commands.put("diff", DiffCommand::new);
        commands.put("calibrate", CalibrateCommand::new);
        commands.put("machines", MachinesCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("prune", PruneCommand::new);
        commands.put("preview", PreviewCommand::new);
        commands.put("generate", GenerateCommand::new);
        return Collections.unmodifiableMap(commands);
    }

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        new CommandLine(spec).usage(screen.err());
        return Ending.of(Problem.of(CliCode.NO_COMMAND));
    }

    static final class Versions implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"drillsift " + Version.text()};
        }
    }
}
