package drillsift.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One partition per round: rounds share only reference data. */
final class RoundPartitions implements Partitioner {

    static final String ROUND = "round";

    private final RunPlan plan;
    private final Progress progress;

    RoundPartitions(RunPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    @Override
    public Map<String, ExecutionContext> partition(int gridSize) {
        progress.stage("classify", plan.rounds().size(), "rounds");
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        for (PlannedRound round : plan.rounds()) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(ROUND, round.round().number());
            partitions.put("round-" + round.round().number(), context);
        }
        return partitions;
    }
}
