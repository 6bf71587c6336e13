package drillsift.job;

import drillsift.message.RefusedException;
import java.util.Collection;
import org.springframework.batch.core.partition.StepExecutionAggregator;
import org.springframework.batch.core.partition.support.DefaultStepExecutionAggregator;
import org.springframework.batch.core.step.StepExecution;

/** Sums up partitions; what refused one of them is what the whole step reports. */
final class WorkerOutcome implements StepExecutionAggregator {

    private final StepExecutionAggregator sums = new DefaultStepExecutionAggregator();

    @Override
    public void aggregate(StepExecution result, Collection<StepExecution> executions) {
        sums.aggregate(result, executions);
        for (StepExecution execution : executions) {
            for (Throwable failure : execution.getFailureExceptions()) {
                throw failure instanceof RefusedException refused
                        ? refused
                        : new IllegalStateException(execution.getStepName() + " failed", failure);
            }
        }
    }
}
