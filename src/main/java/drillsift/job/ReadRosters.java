package drillsift.job;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.RosterFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeUnit;
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
            refuseIfChanged(source);
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

    private static void refuseIfChanged(PlannedSource source) throws IOException {
        long modified = Files.getLastModifiedTime(source.file().path()).to(TimeUnit.NANOSECONDS);
        long size = Files.size(source.file().path());
        if (modified != source.modified() || size != source.file().bytes()) {
            throw new RefusedException(
                    Problem.at(new SourceRef(source.file().name(), 0), JobCode.INPUT_CHANGED));
        }
    }
}
