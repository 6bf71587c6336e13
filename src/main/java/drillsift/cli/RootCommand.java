package drillsift.cli;

import drillsift.job.StopRequest;
import drillsift.job.Version;
import drillsift.message.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
        name = "drillsift",
        versionProvider = RootCommand.Versions.class,
        subcommands = {
            InitCommand.class,
            InspectCommand.class,
            RunCommand.class,
            CheckCommand.class,
            ExplainCommand.class,
            RunsCommand.class,
            ReleaseCommand.class,
            AuditCommand.class,
            CorrectCommand.class,
            DiffCommand.class,
            CalibrateCommand.class,
            MachinesCommand.class,
            ExportCommand.class,
            PruneCommand.class,
            PreviewCommand.class,
            GenerateCommand.class
        })
final class RootCommand implements Action {

    @Mixin private StandardOptions standard;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    private boolean version;

    @Spec private CommandSpec spec;

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
