package drillsift.job;

import drillsift.job.file.JobFile;
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
import java.util.function.Function;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** One run from the job file to the published folder. */
public final class DrillRun {

    private final RunOptions options;
    private final Progress progress;
    private final StopRequest stop;
    private final Function<Throwable, Exit> meaning;
    private final Optional<ReleaseOrder> order;
    private final Instant now = Instant.now();
    private final LastRun lastRun;
    private final BatchContext context = BatchContext.begin();
    private Optional<KeptFilters> repeated = Optional.empty();

    private DrillRun(
            RunOptions options,
            Optional<ReleaseOrder> order,
            Progress progress,
            StopRequest stop,
            Function<Throwable, Exit> meaning) {
        this.options = options;
        this.order = order;
        this.progress = progress;
        this.stop = stop;
        this.meaning = meaning;
        this.lastRun = new LastRun(options, now);
    }

    /** As the other, where nobody can ask it to stop. */
    public static RunResult run(RunOptions options, Progress progress) {
        return run(options, progress, new StopRequest());
    }

    /** As the other, where only refusals are told apart. */
    public static RunResult run(RunOptions options, Progress progress, StopRequest stop) {
        return run(options, progress, stop, DrillRun::refusalOrBug);
    }

    /**
     * @param meaning what a failure of any kind makes the process end with, for the audit trail
     * @throws RefusedException when the user has to mend something first, or after a request to
     *     stop; nothing is published then
     */
    public static RunResult run(
            RunOptions options,
            Progress progress,
            StopRequest stop,
            Function<Throwable, Exit> meaning) {
        return new DrillRun(options, Optional.empty(), progress, stop, meaning).run();
    }

    /** Publishes a draft again, as final: the same figures, pages without the mark of a draft. */
    public static RunResult release(
            RunOptions options,
            ReleaseOrder order,
            Progress progress,
            StopRequest stop,
            Function<Throwable, Exit> meaning) {
        return new DrillRun(options, Optional.of(order), progress, stop, meaning).run();
    }

    private static Exit refusalOrBug(Throwable failure) {
        return failure instanceof RefusedException refused
                ? refused.problems().get(0).code().exit()
                : Exit.BUG;
    }

    /** Leaves in last-run.json what a failure meant in the end, of whatever kind it was. */
    public static void failed(
            RunOptions options, Instant startedAt, Exit exit, List<Problem> problems) {
        new LastRun(options, startedAt).refused(exit, problems);
    }

    private RunResult run() {
        try {
            options.acceptDisclosure()
                    .ifPresent(why -> DraftRelease.refuseUnlessText("--accept-disclosure", why));
            JobFile jobFile = JobFileReader.read(options.jobFile(), options.forJobFile());
            RunResult result = locked(jobFile);
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
            context.close();
            stop.closeBy(() -> {}); // all that could be closed has been
        }
    }

    /**
     * Under the filter set of an earlier run where one is asked for, or was for the draft that is
     * to be released; else as it is.
     */
    private JobFile filtered(JobFile jobFile) {
        PublishedRuns runs = PublishedRuns.in(options.output(), jobFile.campaign().id());
        Optional<String> asked =
                options.filters()
                        .or(() -> order.flatMap(release -> DraftRelease.repeated(release, runs)));
        if (asked.isEmpty()) {
            return jobFile;
        }
        Path run = runs.find(asked.get());
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
        String campaign = jobFile.campaign().id();
        try (lock;
                WorkLock writer = WorkLock.ofCampaign(options.output(), campaign)) {
            AuditTrail trail =
                    AuditTrail.open(
                            writer,
                            options.output(),
                            campaign,
                            order.isPresent() ? "release" : "run");
            trail.notices().forEach(progress::warning);
            RunTrail audit = new RunTrail(trail, jobFile, options, order);
            try {
                JobFile filtered = filtered(jobFile);
                audit.judgedUnder(filtered);
                return stored(filtered, audit);
            } catch (RuntimeException | Error e) {
                enter(e, audit);
                throw e;
            } finally {
                if (jobFile.pseudonyms().isPresent()) { // what came in names people
                    PipedInput.of(options).discard();
                }
            }
        }
    }

    /** While nobody else can write: how a run ended that published nothing. */
    private void enter(Throwable failure, RunTrail audit) {
        Exit told = failure instanceof StoppedException ? Exit.FAILED : meaning.apply(failure);
        Exit exit = told == Exit.FAILED ? stop.exit().orElse(told) : told;
        audit.failed(
                exit, failure instanceof RefusedException refused ? refused.problems() : List.of());
    }

    private RunResult stored(JobFile jobFile, RunTrail audit) {
        try (Store store = Store.open(options.work())) {
            store.notices().forEach(progress::warning);
            store.sweep();
            stop.closeBy(() -> close(store, audit, () -> {}));
            String campaign = jobFile.campaign().id();
            PublishedRuns published = PublishedRuns.in(options.output(), campaign);
            RunHistory history = RunHistory.of(options.output(), campaign);
            Optional<DraftRelease> release =
                    order.map(asked -> DraftRelease.of(asked, history, published));
            Progress stoppable = new StoppableProgress(progress, stop);
            PipedInput piped = PipedInput.of(options);
            piped.take(jobFile, options.rounds()).ifPresent(progress::warning);
            Inventory inventory = new Inventory(Optional.of(store), stoppable);
            RunPlan plan = inventory.plan(jobFile, resolved(), now);
            PasswordCheck.refuse(plan);
            BreakdownCheck.refuse(plan);
            audit.planned(plan);
            if (release.isPresent()) {
                return batch(releasing(plan, release.get()), store, audit);
            }
            Optional<Path> earlier = published.of(plan.revision());
            if (earlier.isPresent() && !options.force()) {
                audit.alreadyPublished(earlier.get());
                piped.discard();
                return new PublishedBefore(options, history).answer(earlier.get());
            }
            return batch(plan, store, audit);
        }
    }

    private RunPlan releasing(RunPlan plan, DraftRelease release) {
        release.refuseChanged();
        release.refuseOtherRevision(plan, messages());
        return plan.releasing(release);
    }

    private RunResult batch(RunPlan plan, Store store, RunTrail audit) {
        RunAccount account = new RunAccount();
        plan.notes().forEach(account::note);
        PasswordCheck.notes(plan).forEach(account::note);
        InquiriesOfRun.unknown(plan).forEach(account::note);
        repeated.map(DrillRun::notes).ifPresent(notes -> notes.forEach(account::note));
        JobExecution execution = execute(plan, store, account, audit);
        Path folder =
                options.output().resolve(plan.jobFile().campaign().id()).resolve(plan.runId());
        boolean tooLate = execution.getStatus() == BatchStatus.STOPPED && Files.isDirectory(folder);
        if (execution.getStatus() != BatchStatus.COMPLETED && !tooLate) {
            throw JobRefusal.of(execution);
        }
        KnownInputs.write(plan, progress);
        PipedInput.of(options).discard();
        List<Problem> problems = new ArrayList<>(account.problems());
        audit.notices().stream().filter(note -> !problems.contains(note)).forEach(problems::add);
        return new RunResult(
                exit(problems),
                Optional.of(folder),
                Headline.published(folder, messages()),
                problems,
                false);
    }

    private JobExecution execute(RunPlan plan, Store store, RunAccount account, RunTrail audit) {
        // Before the first step: an output that cannot be written refuses the run at once.
        PublishFolder folder =
                PublishFolder.prepare(
                        options.output(), plan.jobFile().campaign().id(), plan.runId());
        try (BatchRuntime runtime =
                BatchRuntime.start(context, plan, store, folder, account, audit, progress, stop)) {
            stop.closeBy(() -> close(store, audit, runtime::markStopped));
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
    private void close(Store store, RunTrail audit, Runnable markStopped) {
        Exit exit = stop.exit().orElseThrow();
        lastRun.refused(exit, List.of(Problem.of(JobCode.STOPPED)));
        lastRun.keep();
        for (Runnable closing :
                List.<Runnable>of(() -> audit.halted(exit), markStopped, store::close)) {
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
}
