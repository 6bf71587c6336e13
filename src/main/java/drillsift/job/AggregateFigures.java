package drillsift.job;

import drillsift.store.FigureTable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Counts people per round, then compares the rounds, and keeps the rates. */
final class AggregateFigures implements Tasklet {

    private final RunPlan plan;
    private final CampaignResult result;
    private final FigureTable figures;
    private final Progress progress;

    AggregateFigures(RunPlan plan, CampaignResult result, FigureTable figures, Progress progress) {
        this.plan = plan;
        this.result = result;
        this.figures = figures;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        progress.stage("aggregate", plan.rounds().size(), "rounds");
        result.checked(); // refused before anything is printed
        figures.replace(plan.jobFile().campaign().id(), plan.revision(), result.figures());
        progress.done(plan.rounds().size());
        progress.finished();
        return RepeatStatus.FINISHED;
    }
}
