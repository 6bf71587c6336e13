package drillsift.job.file;

import drillsift.event.SourceRef;
import drillsift.message.Exit;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that everything is told at once. */
final class Problems {

    private static final Comparator<Problem> MENDED_FIRST =
            Comparator.comparing((Problem problem) -> problem.code().exit() != Exit.CONFIG);

    private final List<Problem> errors = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    void add(SourceRef where, JobFileCode code, Object... arguments) {
        add(Problem.at(where, code, arguments));
    }

    void add(Problem problem) {
        Exit exit = problem.code().exit();
        (exit == Exit.OK || exit == Exit.REVIEW ? warnings : errors).add(problem);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Wrong content comes before missing files, then by line; files stay in the order in which they
     * were read.
     */
    void refuseIfAny() {
        if (errors.isEmpty()) {
            return;
        }
        List<String> files = errors.stream().map(Problems::file).distinct().toList();
        List<Problem> sorted = new ArrayList<>(errors);
        sorted.sort(
                MENDED_FIRST
                        .thenComparing(problem -> files.indexOf(file(problem)))
                        .thenComparing(problem -> problem.where().map(SourceRef::line).orElse(0L)));
        throw new RefusedException(sorted);
    }

    private static String file(Problem problem) {
        return problem.where().map(SourceRef::file).orElse("");
    }
}
