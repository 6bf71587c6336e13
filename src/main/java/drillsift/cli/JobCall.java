package drillsift.cli;

import drillsift.job.DrillRun;
import drillsift.job.Progress;
import drillsift.job.RunOptions;
import drillsift.job.RunResult;
import drillsift.job.StopRequest;
import drillsift.message.Exit;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** A command that publishes: shows its progress and its result, and says what a failure means. */
final class JobCall {

    private static final String LAST_RUN = "last-run.json";
    private static final String SUMMARY = "run-summary.json";

    private final RunOptions options;
    private final Failures failures;
    private Optional<Ending> failure = Optional.empty();
    private Path summary;
    private boolean isWarm;

    JobCall(RunOptions options) {
        this.options = options;
        this.failures = new Failures(options.work());
        this.summary = options.work().resolve(LAST_RUN);
    }

    /** What is done. */
    @FunctionalInterface
    interface Work {

        /**
         * @param meaning what a failure makes the process end with
         */
        RunResult run(Progress progress, StopRequest stop, Function<Throwable, Exit> meaning);
    }

    Ending end(Screen screen, StopRequest stop, Work work) {
        Ending ending;
        Instant startedAt = Instant.now();
        try (Showing progress = Showing.on(screen)) {
            RunResult result = work.run(progress, stop, e -> ending(e).exit());
            summary = result.folder().map(folder -> folder.resolve(SUMMARY)).orElse(summary);
            result.folder().ifPresent(folder -> screen.result(folder.toString()));
            result.headline().forEach(screen::result);
            ending = new Ending(result.exit(), result.problems());
            isWarm = !result.alreadyDone() && stop.exit().isEmpty();
        } catch (Exception | OutOfMemoryError | StackOverflowError e) {
            ending = ending(e);
            if (stop.exit().isEmpty()) { // else the stopped run has told it itself
                DrillRun.failed(options, startedAt, ending.exit(), ending.problems());
            }
        }
        return stop.exit().isPresent() ? ending.stoppedBy(stop.exit().get()) : ending;
    }

    /** The end is told. A run that did something leaves what later ones start faster with. */
    void ended() {
        if (isWarm) {
            WarmStart.keepArchive();
        }
    }

    /** Asked by the job, which enters it, and again at the end: its record is written once. */
    private Ending ending(Throwable e) {
        if (failure.isEmpty()) {
            failure = Optional.of(failures.ending(e));
        }
        return failure.get();
    }

    /** run-summary.json of a published run, else last-run.json. */
    Path summary() {
        return summary;
    }

    static Path lastRun(Path work) {
        return work.resolve(LAST_RUN);
    }
}
