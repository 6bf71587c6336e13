package drillsift.job;

import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;

/** What a user can mend, told as such; anything else is a bug or the environment. */
final class JobRefusal {

    private JobRefusal() {}

    static RuntimeException of(JobExecution execution) {
        if (execution.getStatus() == BatchStatus.STOPPED) {
            return new StoppedException();
        }
        List<Problem> problems = new ArrayList<>();
        Throwable first = null;
        for (Throwable failure : execution.getAllFailureExceptions()) {
            first = first == null ? failure : first;
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof RefusedException refused) {
                    refused.problems().stream()
                            .filter(problem -> !problems.contains(problem))
                            .forEach(problems::add);
                    break;
                }
            }
        }
        return problems.isEmpty()
                ? new RefusedException(Problem.of(JobCode.STEP_FAILED), first)
                : new RefusedException(problems);
    }
}
