package drillsift.job;

import drillsift.store.FigureTable;
import drillsift.store.PublishFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Counts people per round, then compares the rounds, and keeps the rates. Lists that hold people as
 * they are need none of it and are written at the same time.
 */
final class AggregateFigures implements Tasklet {

    private final RunPlan plan;
    private final CampaignResult result;
    private final FigureTable figures;
    private final DataFiles dataFiles;
    private final PublishFolder folder;
    private final Progress progress;

    AggregateFigures(
            RunPlan plan,
            CampaignResult result,
            FigureTable figures,
            DataFiles dataFiles,
            PublishFolder folder,
            Progress progress) {
        this.plan = plan;
        this.result = result;
        this.figures = figures;
        this.dataFiles = dataFiles;
        this.folder = folder;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        progress.stage("aggregate", plan.rounds().size(), "rounds");
        List<SideBySide.Work> works = new ArrayList<>();
        works.add(this::count);
        works.addAll(dataFiles.whileCounting(folder));
        SideBySide.run(works);
        figures.replace(plan.jobFile().campaign().id(), plan.revision(), result.figures());
        progress.done(plan.rounds().size());
        progress.finished();
        return RepeatStatus.FINISHED;
    }

    private void count() {
        result.figures();
        result.checked(); // refused before any page is printed
    }
}
