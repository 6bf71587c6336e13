package drillsift.cli;

import drillsift.job.DrillRun;
import drillsift.job.ReleaseOrder;
import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft final: publishes the same figures without the mark of a draft. */
@Command(
        name = "release",
        customSynopsis = {"drillsift release [OPTIONS] JOB RUN --by=NAME [--reason=TEXT]"})
final class ReleaseCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Parameters(index = "1", paramLabel = "RUN", descriptionKey = "run")
    private String run;

    @Option(names = "--by", paramLabel = "NAME", descriptionKey = "by", required = true)
    private String by;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "release-reason")
    private String reason;

    @Option(
            names = "--accept-disclosure",
            paramLabel = "REASON",
            descriptionKey = "accept-disclosure")
    private String acceptDisclosure;

    private Optional<JobCall> called = Optional.empty();

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        RunOptions options =
                CheckCommand.plainOptions(arguments, screen)
                        .accepting(Optional.ofNullable(acceptDisclosure));
        ReleaseOrder order = new ReleaseOrder(run, by, Optional.ofNullable(reason));
        JobCall call = new JobCall(options);
        called = Optional.of(call);
        return call.end(
                screen,
                stop,
                (progress, asked, meaning) ->
                        DrillRun.release(options, order, progress, asked, meaning));
    }

    @Override
    public void ended() {
        called.ifPresent(JobCall::ended);
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }

    @Override
    public boolean isStoppable() {
        return true;
    }
}
