package drillsift.job;

import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Renders one unit of printing into the run's hidden folder. */
final class ReportDocument implements Tasklet {

    private final Documents documents;
    private final Progress progress;

    ReportDocument(Documents documents, Progress progress) {
        this.documents = documents;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        int made =
                documents.render(
                        context.getStepContext()
                                .getStepExecution()
                                .getExecutionContext()
                                .getInt(DocumentPartitions.DOCUMENT));
        progress.done(made);
        return RepeatStatus.FINISHED;
    }
}
