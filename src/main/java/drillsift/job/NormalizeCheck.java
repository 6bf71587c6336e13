package drillsift.job;

import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.normalize.Rejected;
import drillsift.store.BlockLedger;
import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Once all blocks stand in the ledger: refuses files of which too much was rejected. */
final class NormalizeCheck implements StepExecutionListener {

    private final RunPlan plan;
    private final BlockLedger ledger;
    private final SegmentFiles segments;
    private final RunAccount account;
    private final Progress progress;

    NormalizeCheck(
            RunPlan plan,
            BlockLedger ledger,
            SegmentFiles segments,
            RunAccount account,
            Progress progress) {
        this.plan = plan;
        this.ledger = ledger;
        this.segments = segments;
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
                step.setStatus(BatchStatus.FAILED);
                return ExitStatus.FAILED;
            }
        }
        return step.getExitStatus();
    }

    private List<Problem> refusals() {
        List<Problem> refusals = new ArrayList<>();
        for (PlannedSource source : plan.sources()) {
            for (Problem problem : problems(source)) {
                if (problem.code().exit() == Exit.INPUT) {
                    refusals.add(problem);
                } else if (problem.code().exit() != Exit.OK) { // plain notes stand at their input
                    account.note(problem);
                }
            }
        }
        return refusals;
    }

    private List<Problem> problems(PlannedSource source) {
        List<BlockRow> rows = ledger.blocks(source.key());
        long records = rows.stream().mapToLong(BlockRow::records).sum();
        long accepted = rows.stream().mapToLong(BlockRow::accepted).sum();
        long rejected = rows.stream().mapToLong(BlockRow::rejected).sum();
        TreeMap<String, Integer> notes = new TreeMap<>();
        rows.forEach(row -> row.notes().forEach((note, n) -> notes.merge(note, n, Integer::sum)));
        source.idleRules(notes).forEach(account::note);
        Optional<Rejected> first =
                rows.stream()
                        .filter(row -> accepted == 0 && row.rejected() > 0)
                        .findFirst()
                        .map(row -> segments.read(row.segment()).rejects().get(0));
        List<Problem> problems =
                new ArrayList<>(
                        new InputAccount(source.about(), records, rejected, notes)
                                .problems(accepted, first));
        new ShorterPipe(plan).problem(source, records).ifPresent(problems::add);
        return problems;
    }
}
