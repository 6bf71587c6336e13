package drillsift.job;

import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Judges one round, unless what it comes to is kept from a run that it was judged alike in. */
final class ClassifyRound implements Tasklet {

    private final RunPlan plan;
    private final RoundResults results;
    private final Progress progress;

    ClassifyRound(RunPlan plan, RoundResults results, Progress progress) {
        this.plan = plan;
        this.results = results;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        int number =
                context.getStepContext()
                        .getStepExecution()
                        .getExecutionContext()
                        .getInt(RoundPartitions.ROUND);
        results.of(plan.round(number));
        progress.done(1);
        return RepeatStatus.FINISHED;
    }
}
