package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.PublishFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/**
 * The end of the report step: when every document is there, adds the other lists and the summary to
 * the hidden folder, checks the accounts and renames once. Before that nothing is visible, after it
 * nothing changes.
 */
final class Publication implements StepExecutionAggregator {

    private final RunPlan plan;
    private final PublishFolder folder;
    private final DataFiles dataFiles;
    private final SummaryOfRun summary;
    private final RunAccount account;
    private final Progress progress;
    private final StopRequest stop;
    private final RunTrail audit;
    private final WorkerOutcome outcome = new WorkerOutcome();

    Publication(
            RunPlan plan,
            PublishFolder folder,
            DataFiles dataFiles,
            SummaryOfRun summary,
            RunAccount account,
            Progress progress,
            StopRequest stop,
            RunTrail audit) {
        this.plan = plan;
        this.folder = folder;
        this.dataFiles = dataFiles;
        this.summary = summary;
        this.account = account;
        this.progress = progress;
        this.stop = stop;
        this.audit = audit;
    }

    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> executions) {
        outcome.aggregate(result, executions);
        try {
            stop.check();
            summary.checkAccounts();
            summary.notes();
            SideBySide.run(List.of(() -> dataFiles.write(folder), summary::compare));
            FilterSetCopy.write(plan, folder);
            folder.madeBy(Version.build());
            if (plan.release().isPresent()) {
                plan.release().get().refuseOtherFigures(folder);
            }
            refuseIfStrict();
            stop.check();
            publish(result.getJobExecution());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.finished();
    }

    private void publish(JobExecution job) throws IOException {
        if (plan.state() == RunState.DRAFT) {
            account.note(Problem.of(JobCode.DRAFT, plan.jobFile().name(), plan.runId()));
        }
        Exit exit = DrillRun.exit(account.problems());
        JsonNode told = summary.write(folder, exit, job, Instant.now(), audit.head());
        audit.publish(folder, exit, told, progress::finished);
    }

    private void refuseIfStrict() {
        List<Problem> looks =
                account.problems().stream()
                        .filter(problem -> problem.code().exit() == Exit.REVIEW)
                        .toList();
        if (plan.options().strict() && !looks.isEmpty()) {
            List<Problem> all = new ArrayList<>();
            all.add(Problem.of(JobCode.STRICT, looks.size()));
            all.addAll(looks);
            throw new RefusedException(all);
        }
    }

    /** When a step began, as the job repository keeps it: local time of the zone given. */
    static Instant instant(LocalDateTime time) {
        return time.atZone(ZoneId.systemDefault()).withZoneSameInstant(ZoneOffset.UTC).toInstant();
    }
}
