package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.message.Problem;
import java.util.Optional;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Judges one round and keeps its verdicts. */
final class ClassifyRound implements Tasklet {

    private final RunPlan plan;
    private final Judgements judgements;
    private final VerdictArchive archive;
    private final RunAccount account;
    private final Progress progress;

    ClassifyRound(
            RunPlan plan,
            Judgements judgements,
            VerdictArchive archive,
            RunAccount account,
            Progress progress) {
        this.plan = plan;
        this.judgements = judgements;
        this.archive = archive;
        this.account = account;
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
        judged.notes().forEach(note -> account.note(placed(note, round)));
        progress.done(1);
        return RepeatStatus.FINISHED;
    }

    /** What is said of a round as a whole points to the round in the job file. */
    private static Problem placed(Problem note, PlannedRound round) {
        return note.where().isPresent()
                ? note
                : new Problem(
                        note.code(), Optional.of(round.rosterInput().where()), note.arguments());
    }
}
