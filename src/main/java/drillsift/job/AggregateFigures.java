package drillsift.job;

import drillsift.store.FigureTable;
import drillsift.store.OutcomeTable;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Counts people per round, then compares the rounds, and keeps both. */
final class AggregateFigures implements Tasklet {

    private final RunPlan plan;
    private final CampaignResult result;
    private final OutcomeTable outcomes;
    private final FigureTable figures;
    private final Progress progress;

    AggregateFigures(
            RunPlan plan,
            CampaignResult result,
            OutcomeTable outcomes,
            FigureTable figures,
            Progress progress) {
        this.plan = plan;
        this.result = result;
        this.outcomes = outcomes;
        this.figures = figures;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
        progress.stage("aggregate", plan.rounds().size(), "rounds");
        for (PlannedRound round : plan.rounds()) {
            String key = plan.revision() + "/" + round.round().number();
            outcomes.replace(key, result.outcomes(round));
            progress.done(1);
        }
        result.checked(); // refused before anything is printed
        figures.replace(plan.jobFile().campaign().id(), plan.revision(), result.figures());
        progress.finished();
        return RepeatStatus.FINISHED;
    }
}
