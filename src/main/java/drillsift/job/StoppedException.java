package drillsift.job;

import org.springframework.batch.core.job.JobInterruptedException;

/** The run was asked to stop. Its cause makes Spring Batch mark the step as stopped, not failed. */
final class StoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoppedException() {
        super(new JobInterruptedException("stopped on request"));
    }
}
