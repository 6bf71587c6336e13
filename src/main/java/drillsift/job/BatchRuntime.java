package drillsift.job;

import drillsift.message.Problem;
import drillsift.store.PublishFolder;
import drillsift.store.Store;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The job of one run in its Spring context, and what is begun while that is set up. Closing it ends
 * the workers before the lock is released.
 */
final class BatchRuntime implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final RunPlan plan;
    private final RunAccount account;
    private final HeadStart begun;

    private BatchRuntime(
            ConfigurableApplicationContext context,
            RunPlan plan,
            RunAccount account,
            HeadStart begun) {
        this.context = context;
        this.plan = plan;
        this.account = account;
        this.begun = begun;
    }

    static BatchRuntime start(
            BatchContext context,
            RunPlan plan,
            Store store,
            PublishFolder folder,
            RunAccount account,
            RunTrail audit,
            Progress progress,
            StopRequest stop) {
        Judgements judgements = new Judgements(plan, store.blockLedger(), store.segmentFiles());
        RoundResults results = new RoundResults(plan, judgements, store, account);
        Map<String, Object> beans = beans(plan, store, folder, account, audit, progress, stop);
        beans.put("judgements", judgements);
        beans.put("roundResults", results);
        HeadStart begun = HeadStart.begin(plan, store, results, account, stop);
        beans.put("headStart", begun);
        try {
            return new BatchRuntime(context.of(store.dataSource(), beans), plan, account, begun);
        } catch (RuntimeException | Error e) {
            begun.close();
            throw e;
        }
    }

    private static Map<String, Object> beans(
            RunPlan plan,
            Store store,
            PublishFolder folder,
            RunAccount account,
            RunTrail audit,
            Progress progress,
            StopRequest stop) {
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("store", store);
        beans.put("publishFolder", folder);
        beans.put("plan", plan);
        beans.put("options", plan.options());
        beans.put("account", account);
        beans.put("audit", audit);
        beans.put("progress", progress);
        beans.put("stop", stop);
        return beans;
    }

    /**
     * Runs the job to its end. We hold the lock: an execution that seems to run died in a crash.
     */
    JobExecution run() throws Exception {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        Job job = context.getBean(DrillReportJob.NAME, Job.class);
        JobParameters parameters = parameters(repository);
        JobExecution last = repository.getLastJobExecution(job.getName(), parameters);
        if (last != null && last.isRunning()) {
            operator.recover(last); // start alone would refuse
            account.note(Problem.of(JobCode.RECOVERED));
        }
        return operator.start(job, parameters);
    }

    /**
     * Called from outside the job's threads, before the process is halted. The steps are left to
     * these threads: a step that two of them write would be unknown, which no run can go on from.
     */
    void markStopped() {
        JobRepository repository = context.getBean(JobRepository.class);
        for (JobExecution running : repository.findRunningJobExecutions(DrillReportJob.NAME)) {
            running.setStatus(BatchStatus.STOPPED);
            running.setExitStatus(ExitStatus.STOPPED);
            running.setEndTime(LocalDateTime.now());
            repository.update(running);
        }
    }

    /**
     * Campaign and revision; with an attempt where that instance already completed, by --force or
     * because its published folder is gone, or cannot be gone on with: a full disk may have cut off
     * an instance before its first execution, which Spring Batch never starts.
     */
    private JobParameters parameters(JobRepository repository) {
        for (long attempt = 0; ; attempt++) {
            JobParameters parameters = parameters(attempt);
            JobExecution last = repository.getLastJobExecution(DrillReportJob.NAME, parameters);
            boolean isNew = repository.getJobInstance(DrillReportJob.NAME, parameters) == null;
            if (isNew || last != null && canBeGoneOnWith(last)) {
                return parameters;
            }
        }
    }

    /**
     * Spring Batch starts nothing again of which it does not know how it ended, or whose steps seem
     * to run although it ended itself.
     */
    private static boolean canBeGoneOnWith(JobExecution last) {
        if (last.isRunning()) {
            return true; // left by a crash, and recovered as a whole
        }
        return last.getStatus() != BatchStatus.COMPLETED
                && last.getStatus() != BatchStatus.UNKNOWN
                && last.getStepExecutions().stream()
                        .map(StepExecution::getStatus)
                        .noneMatch(step -> step.isRunning() || step == BatchStatus.UNKNOWN);
    }

    private JobParameters parameters(long attempt) {
        JobParametersBuilder builder =
                new JobParametersBuilder()
                        .addString("campaign", plan.jobFile().campaign().id())
                        .addString("revision", plan.revision());
        if (attempt > 0) {
            builder.addLong("attempt", attempt);
        }
        return builder.toJobParameters();
    }

    @Override
    public void close() {
        try {
            context.close();
        } finally {
            begun.close();
        }
    }
}
