package drillsift.cli;

import drillsift.job.DrillRun;
import drillsift.job.OnExit;
import drillsift.job.RunOptions;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import drillsift.message.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the job and says where the result is. */
@Command(name = "run", abbreviateSynopsis = true)
final class RunCommand implements Action {

    @Mixin private StandardOptions standard;
    @Mixin private JobArguments arguments;

    @Option(names = "--force", descriptionKey = "force")
    private boolean force;

    @Option(names = "--verify", descriptionKey = "verify")
    private boolean verify;

    @Option(names = "--strict", descriptionKey = "strict")
    private boolean strict;

    /** Read by {@link Shell} before anything is parsed. */
    @Option(names = "--log-format", paramLabel = "text|json", descriptionKey = "log-format")
    private LogFormat logFormat = LogFormat.TEXT;

    @Option(names = "--filters", paramLabel = "RUN", descriptionKey = "filters-of-run")
    private String filters;

    @Option(
            names = "--accept-disclosure",
            paramLabel = "REASON",
            descriptionKey = "accept-disclosure")
    private String acceptDisclosure;

    @Option(names = "--on-exit", paramLabel = "CMD", descriptionKey = "on-exit")
    private String onExit;

    private final AtomicBoolean onExitStarted = new AtomicBoolean();
    private Optional<JobCall> called = Optional.empty();

    /** How messages look on stderr. */
    enum LogFormat {
        TEXT,
        JSON
    }

    @Override
    public Ending act(Screen screen, StopRequest stop) {
        RunOptions options = options(screen);
        JobCall call = new JobCall(options);
        called = Optional.of(call);
        Ending ending =
                call.end(
                        screen,
                        stop,
                        (progress, asked, meaning) ->
                                DrillRun.run(options, progress, asked, meaning));
        return afterwards(ending, call.summary());
    }

    @Override
    public Path work() {
        return arguments.workFolder();
    }

    @Override
    public boolean isStoppable() {
        return true;
    }

    @Override
    public void ended() {
        called.ifPresent(JobCall::ended);
    }

    @Override
    public void abandoned(Exit exit) {
        if (onExit != null && onExitStarted.compareAndSet(false, true)) {
            OnExit.leave(onExit, JobCall.lastRun(work()), exit.code());
        }
    }

    private RunOptions options(Screen screen) {
        return new RunOptions(
                arguments.job,
                arguments.chosenRounds(),
                force,
                verify,
                strict,
                arguments.allowOutside,
                arguments.workFolder(),
                arguments.outputFolder(),
                Optional.ofNullable(filters),
                Optional.ofNullable(acceptDisclosure),
                Optional.ofNullable(onExit),
                screen.language());
    }

    /** The user's command is told of every end; that it fails changes no exit code. */
    private Ending afterwards(Ending ending, Path summary) {
        if (onExit == null || !onExitStarted.compareAndSet(false, true)) {
            return ending;
        }
        Optional<Problem> failed = OnExit.start(onExit, summary, ending.exit().code());
        List<Problem> problems = new ArrayList<>(ending.problems());
        failed.ifPresent(problems::add);
        return new Ending(ending.exit(), problems);
    }
}
