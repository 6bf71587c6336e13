package drillsift.job;

import drillsift.classify.JudgedRound;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Judges one round and keeps its verdicts. */
final class ClassifyRound implements Tasklet {

    private final RunPlan plan;
    private final Judgements judgements;
    private final VerdictArchive archive;
    private final Progress progress;

    ClassifyRound(RunPlan plan, Judgements judgements, VerdictArchive archive, Progress progress) {
        this.plan = plan;
        this.judgements = judgements;
        this.archive = archive;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        int number =
                context.getStepContext()
                        .getStepExecution()
                        .getExecutionContext()
                        .getInt(RoundPartitions.ROUND);
        PlannedRound round = plan.round(number);
        JudgedRound judged = judgements.of(round);
        archive.keep(round, judged);
        progress.done(1);
        return RepeatStatus.FINISHED;
    }
}
