package drillsift.job;

import drillsift.message.RefusedException;
import drillsift.store.BlockLedger;
import drillsift.store.BlockRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition per round: rounds share only reference data. */
final class RoundPartitions implements Partitioner {

    static final String ROUND = "round";

    private final RunPlan plan;
    private final BlockLedger ledger;
    private final Progress progress;

    RoundPartitions(RunPlan plan, BlockLedger ledger, Progress progress) {
        this.plan = plan;
        this.ledger = ledger;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        refuseWhatDoesNotFit();
        progress.stage("classify", plan.rounds().size(), "rounds");
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (PlannedRound round : plan.rounds()) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(ROUND, round.round().number());
            partitions.put("round-" + round.round().number(), context);
        }
        return partitions;
    }

    /** One round is judged after the other; all stay only where single accesses are listed. */
    private void refuseWhatDoesNotFit() {
        LongStream ofRounds = plan.rounds().stream().mapToLong(this::events);
        long events = plan.jobFile().exportVerdicts() ? ofRounds.sum() : ofRounds.max().orElse(0);
        long people =
                plan.rounds().stream().mapToLong(round -> round.roster().roster().size()).sum();
        MemoryNeed.refusal(events, people, Runtime.getRuntime().maxMemory())
                .ifPresent(
                        problem -> {
                            throw new RefusedException(problem);
                        });
    }

    private long events(PlannedRound round) {
        return round.sources().stream()
                .flatMap(source -> ledger.blocks(source.key()).stream())
                .mapToLong(BlockRow::events)
                .sum();
    }
}
