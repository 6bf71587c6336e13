package drillsift.cli;

import drillsift.job.History;
import drillsift.job.StopRequest;
import drillsift.message.Problem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the audit trail of a campaign, and checks it together with the folders beside it. */
@Command(
        name = "audit",
        subcommands = {AuditCommand.Verify.class, AuditCommand.Show.class})
final class AuditCommand implements Action {

    @Mixin private StandardOptions standard;

    @Spec private CommandSpec spec;

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        new CommandLine(spec).usage(screen.err());
        return Ending.of(Problem.of(CliCode.NO_AUDIT));
    }

    /** Whether everything is as it was written. */
    @Command(name = "verify", abbreviateSynopsis = true)
    static final class Verify implements Action {

        @Mixin private StandardOptions standard;
        @Mixin private HistoryArguments arguments;

        @Override
        public Ending act(Screen screen, StopRequest stop) {
            History.Answer answer =
                    History.verify(arguments.job, arguments.outputFolder(), screen.language());
            answer.lines().forEach(screen::result);
            return Ending.of(answer.problems());
        }
    }

    /** What was done when, by which account, from what. */
    @Command(name = "show", abbreviateSynopsis = true)
    static final class Show implements Action {

        @Mixin private StandardOptions standard;
        @Mixin private HistoryArguments arguments;

        @Option(names = "--json", descriptionKey = "json")
        private boolean json;

        @Override
        public Ending act(Screen screen, StopRequest stop) {
            History.Answer answer =
                    History.audit(arguments.job, arguments.outputFolder(), screen.language());
            (json ? answer.json() : answer.lines()).forEach(screen::result);
            return Ending.OK;
        }
    }
}
