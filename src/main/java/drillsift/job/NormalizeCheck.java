package drillsift.job;

import drillsift.event.SourceRef;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.BlockLedger;
import drillsift.store.BlockRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Once all blocks stand in the ledger: refuses files of which too much was rejected. */
final class NormalizeCheck implements StepExecutionListener {

    private static final int FEW = 10;
    private static final int MOST = 1_000;

    private final RunPlan plan;
    private final BlockLedger ledger;
    private final RunAccount account;
    private final Progress progress;

    NormalizeCheck(RunPlan plan, BlockLedger ledger, RunAccount account, Progress progress) {
        this.plan = plan;
        this.ledger = ledger;
        this.account = account;
        this.progress = progress;
    }

    @Override
    public ExitStatus afterStep(StepExecution step) {
        progress.finished();
        if (step.getExitStatus().getExitCode().equals(ExitStatus.COMPLETED.getExitCode())) {
            List<Problem> refusals = refusals();
            if (!refusals.isEmpty()) {
                step.addFailureException(new RefusedException(refusals));
                step.setStatus(org.springframework.batch.core.BatchStatus.FAILED);
                return ExitStatus.FAILED;
            }
        }
        return step.getExitStatus();
    }

    private List<Problem> refusals() {
        List<Problem> refusals = new ArrayList<>();
        for (PlannedSource source : plan.sources()) {
            List<BlockRow> rows = ledger.blocks(source.key());
            long records = rows.stream().mapToLong(BlockRow::records).sum();
            long rejected = rows.stream().mapToLong(BlockRow::rejected).sum();
            SourceRef where = new SourceRef(source.file().name(), 0);
            if (rejected > limit(records)) {
                refusals.add(
                        Problem.at(
                                where,
                                JobCode.TOO_MANY_REJECTS,
                                rejected,
                                records,
                                limit(records)));
            } else if (rejected > 0) {
                account.note(Problem.at(where, JobCode.REJECTS, rejected, records));
            }
        }
        return refusals;
    }

    /** At most 10 or 1 % of the records, whichever is more, and never more than 1,000. */
    static long limit(long records) {
        return Math.max(FEW, Math.min(records / 100, MOST));
    }
}
