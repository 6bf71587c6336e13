package drillsift.job;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Lets a request reach the steps and partitions in work: each ends after the chunk or unit that it
 * is at, and the job repository calls it stopped.
 */
final class StopSteps implements StepExecutionListener {

    private final StopRequest stop;

    StopSteps(StopRequest stop) {
        this.stop = stop;
    }

    @Override
    public void beforeStep(StepExecution step) {
        stop.whenAsked(step::setTerminateOnly);
    }
}
