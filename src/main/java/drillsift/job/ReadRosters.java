package drillsift.job;

import drillsift.store.RosterFiles;
import java.io.IOException;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/** Keeps the rosters of the run and makes sure that no input changed since it was hashed. */
final class ReadRosters implements Tasklet {

    private final RunPlan plan;
    private final RosterFiles rosters;
    private final Progress progress;

    ReadRosters(RunPlan plan, RosterFiles rosters, Progress progress) {
        this.plan = plan;
        this.rosters = rosters;
        this.progress = progress;
    }

    @Override
    public RepeatStatus execute(StepContribution contribution, ChunkContext context)
            throws IOException {
        progress.stage("read", plan.rounds().size(), "rounds");
        for (PlannedSource source : plan.sources()) {
            source.refuseChange();
        }
        for (PlannedRound round : plan.rounds()) {
            if (!rosters.intact(round.rosterDigest())) {
                rosters.keep(round.rosterDigest(), round.roster().roster());
            }
            progress.done(1);
        }
        progress.finished();
        return RepeatStatus.FINISHED;
    }
}
