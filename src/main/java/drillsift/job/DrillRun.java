package drillsift.job;

import drillsift.job.file.JobFile;
import drillsift.job.file.JobFileOptions;
import drillsift.job.file.JobFileReader;
import drillsift.message.Exit;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.PublishFolder;
import drillsift.store.Store;
import drillsift.store.WorkLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** One run from the job file to the published folder. */
public final class DrillRun {

    private final RunOptions options;
    private final Progress progress;
    private final StopRequest stop;
    private final Instant now = Instant.now();
    private final LastRun lastRun;
    private Optional<KeptFilters> repeated = Optional.empty();

    private DrillRun(RunOptions options, Progress progress, StopRequest stop) {
        this.options = options;
        this.progress = progress;
        this.stop = stop;
        this.lastRun = new LastRun(options, now);
    }

    /** As the other, where nobody can ask it to stop. */
    public static RunResult run(RunOptions options, Progress progress) {
        return run(options, progress, new StopRequest());
    }

    /**
     * @throws RefusedException when the user has to mend something first, or after a request to
     *     stop; nothing is published then
     */
    public static RunResult run(RunOptions options, Progress progress, StopRequest stop) {
        return new DrillRun(options, progress, stop).run();
    }

    /** Leaves in last-run.json what a failure meant in the end, of whatever kind it was. */
    public static void failed(
            RunOptions options, Instant startedAt, Exit exit, List<Problem> problems) {
        new LastRun(options, startedAt).refused(exit, problems);
    }

    private RunResult run() {
        try {
            JobFile jobFile =
                    JobFileReader.read(
                            options.jobFile(),
                            new JobFileOptions(options.allowOutside(), options.rounds()));
            RunResult result = locked(filtered(jobFile));
            lastRun.ended(result);
            return result;
        } catch (StoppedException e) {
            Problem stopped = Problem.of(JobCode.STOPPED);
            lastRun.refused(stop.exit().orElseThrow(), List.of(stopped));
            throw new RefusedException(stopped);
        } catch (RefusedException e) {
            lastRun.refused(e.problems().get(0).code().exit(), e.problems());
            throw e;
        } finally {
            stop.closeBy(() -> {}); // all that could be closed has been
        }
    }

    /** Under the filter set of an earlier run where one is asked for, else as it is. */
    private JobFile filtered(JobFile jobFile) {
        if (options.filters().isEmpty()) {
            return jobFile;
        }
        Path run =
                PublishedRuns.in(options.output(), jobFile.campaign().id())
                        .find(options.filters().get());
        repeated = Optional.of(KeptFilters.of(run));
        return jobFile.filteredBy(repeated.get().set(), repeated.get().files());
    }

    private RunOptions resolved() {
        return repeated.map(kept -> options.under(kept.run().getFileName().toString()))
                .orElse(options);
    }

    /** Whose filters act, and whether the program's own lists are still those of that time. */
    private static List<Problem> notes(KeptFilters kept) {
        List<Problem> notes = new ArrayList<>();
        String run = kept.run().getFileName().toString();
        notes.add(Problem.of(JobCode.FILTERS_REPEATED, kept.hash().substring(0, 8), run));
        List<String> lists = FilterSetCopy.LISTS.stream().map(Revision::resource).toList();
        if (!lists.equals(kept.lists())) {
            notes.add(Problem.of(JobCode.LISTS_CHANGED, run));
        }
        return notes;
    }

    private RunResult locked(JobFile jobFile) {
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            store.notices().forEach(progress::warning);
            store.sweep();
            stop.closeBy(() -> close(store, () -> {}));
            Progress stoppable = new StoppableProgress(progress, stop);
            Inventory inventory = new Inventory(Optional.of(store), stoppable);
            RunPlan plan = inventory.plan(jobFile, resolved(), now);
            PublishedRuns published = PublishedRuns.in(options.output(), jobFile.campaign().id());
            Optional<Path> earlier = published.of(plan.revision());
            if (earlier.isPresent() && !options.force()) {
                return alreadyDone(earlier.get());
            }
            return batch(plan, store);
        }
    }

    private RunResult alreadyDone(Path folder) {
        PublishFolder.pointLatestTo(folder);
        Problem note = Problem.of(JobCode.ALREADY_DONE, folder.getFileName().toString());
        return new RunResult(
                Exit.OK,
                Optional.of(folder),
                Headline.published(folder, messages()),
                List.of(note),
                true);
    }

    private RunResult batch(RunPlan plan, Store store) {
        RunAccount account = new RunAccount();
        plan.notes().forEach(account::note);
        repeated.map(DrillRun::notes).ifPresent(notes -> notes.forEach(account::note));
        JobExecution execution = execute(plan, store, account);
        Path folder =
                options.output().resolve(plan.jobFile().campaign().id()).resolve(plan.runId());
        boolean tooLate = execution.getStatus() == BatchStatus.STOPPED && Files.isDirectory(folder);
        if (execution.getStatus() != BatchStatus.COMPLETED && !tooLate) {
            throw refusal(execution);
        }
        List<Problem> problems = account.problems();
        return new RunResult(
                exit(problems),
                Optional.of(folder),
                Headline.published(folder, messages()),
                problems,
                false);
    }

    private JobExecution execute(RunPlan plan, Store store, RunAccount account) {
        // Before the first step: an output that cannot be written refuses the run at once.
        PublishFolder folder =
                PublishFolder.prepare(
                        options.output(), plan.jobFile().campaign().id(), plan.runId());
        try (BatchRuntime runtime =
                BatchRuntime.start(plan, store, folder, account, progress, stop)) {
            stop.closeBy(() -> close(store, runtime::markStopped));
            JobExecution execution = runtime.run();
            if (execution.getStatus() != BatchStatus.COMPLETED) {
                folder.discard();
            }
            return execution;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job could not be started", e);
        }
    }

    /**
     * Halting is next. What is on disk is whole: everything else is made again by the next run,
     * which also sets the job repository right where that could not be done here.
     */
    private void close(Store store, Runnable markStopped) {
        lastRun.refused(stop.exit().orElseThrow(), List.of(Problem.of(JobCode.STOPPED)));
        lastRun.keep();
        for (Runnable closing : List.of(markStopped, (Runnable) store::close)) {
            try {
                closing.run();
            } catch (RuntimeException held) {
                progress.warning(Problem.of(JobCode.NOT_MARKED));
            }
        }
    }

    private Messages messages() {
        return new Messages(options.language());
    }

    /** Zero means that nothing asks for a look. */
    static Exit exit(List<Problem> problems) {
        return problems.stream().anyMatch(problem -> problem.code().exit() == Exit.REVIEW)
                ? Exit.REVIEW
                : Exit.OK;
    }

    /** What a user can mend, told as such; anything else is a bug or the environment. */
    private static RuntimeException refusal(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new StoppedException();
        }
        List<Problem> problems = new ArrayList<>();
        Throwable first = null;
        for (Throwable failure : execution.getAllFailureExceptions()) {
            first = first == null ? failure : first;
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedException refused) {
                    refused.problems().stream()
                            .filter(problem -> !problems.contains(problem))
                            .forEach(problems::add);
                    break;
                }
            }
        }
        return problems.isEmpty()
                ? new RefusedException(Problem.of(JobCode.STEP_FAILED), first)
                : new RefusedException(problems);
    }
}
