package drillsift.job;

import drillsift.aggregate.AggregateCode;
import drillsift.event.SourceRef;
import drillsift.job.file.JobFile;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.Optional;
import java.util.function.Supplier;

/** Where the job file speaks of a round that figures are refused for; figures know no files. */
final class RoundPlaces {

    private RoundPlaces() {}

    /**
     * @throws RefusedException as the figures do, and says of which line of the job file
     */
    static <T> T in(JobFile job, Supplier<T> figures) {
        try {
            return figures.get();
        } catch (RefusedException e) {
            RefusedException placed =
                    new RefusedException(
                            e.problems().stream().map(each -> placed(each, job)).toList());
            placed.initCause(e);
            throw placed;
        }
    }

    private static Problem placed(Problem problem, JobFile job) {
        if (problem.code() != AggregateCode.TOO_FEW_PEOPLE) {
            return problem;
        }
        String number = problem.arguments().get(0).toString();
        Optional<SourceRef> where =
                job.rounds().stream()
                        .filter(each -> String.valueOf(each.round().number()).equals(number))
                        .map(each -> each.roster().where())
                        .findFirst();
        return new Problem(problem.code(), problem.where().or(() -> where), problem.arguments());
    }
}
