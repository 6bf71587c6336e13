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

    private DrillRun(RunOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * @throws RefusedException when the user has to mend something first; nothing is published then
     */
    public static RunResult run(RunOptions options, Progress progress) {
        return new DrillRun(options, progress).run();
    }

    private RunResult run() {
        Instant now = Instant.now();
        LastRun lastRun = new LastRun(options, now);
        try {
            JobFile jobFile =
                    JobFileReader.read(
                            options.jobFile(),
                            new JobFileOptions(options.allowOutside(), options.rounds()));
            RunResult result = locked(jobFile, now);
            lastRun.ended(result);
            return result;
        } catch (RefusedException e) {
            lastRun.refused(e.problems());
            throw e;
        }
    }

    private RunResult locked(JobFile jobFile, Instant now) {
        WorkLock lock = WorkLock.take(options.work());
        try (lock;
                Store store = Store.open(options.work())) {
            store.notices().forEach(progress::warning);
            store.sweep();
            Inventory inventory = new Inventory(Optional.of(store), progress);
            RunPlan plan = inventory.plan(jobFile, options, now);
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
        JobExecution execution = execute(plan, store, account);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw refusal(execution);
        }
        Path folder =
                options.output().resolve(plan.jobFile().campaign().id()).resolve(plan.runId());
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
        try (BatchRuntime runtime = BatchRuntime.start(plan, store, folder, account, progress)) {
            return runtime.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the job could not be started", e);
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
            return new RefusedException(Problem.of(JobCode.STOPPED));
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
