package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How a command ended.
 *
 * @param problems all that were met, in the order in which they are to be shown
 */
record Ending(Exit exit, List<Problem> problems) {

    static final Ending OK = new Ending(Exit.OK, List.of());

    static Ending of(Problem problem) {
        return of(List.of(problem));
    }

    /** A mistake in the configuration comes before all else; a warning only counts alone. */
    static Ending of(List<Problem> problems) {
        List<Exit> exits = problems.stream().map(problem -> problem.code().exit()).toList();
        if (exits.contains(Exit.CONFIG)) {
            return new Ending(Exit.CONFIG, problems);
        }
        Exit exit =
                exits.stream()
                        .filter(each -> each != Exit.OK && each != Exit.REVIEW)
                        .findFirst()
                        .orElse(exits.contains(Exit.REVIEW) ? Exit.REVIEW : Exit.OK);
        return new Ending(exit, problems);
    }

    /** The same, after a request to stop that the command heard. */
    Ending stoppedBy(Exit signal) {
        return exit == Exit.FAILED ? new Ending(signal, problems) : this;
    }

    /** The problem that the exit code stands for; empty when there is none. */
    Optional<Problem> cause() {
        if (exit == Exit.OK) {
            return Optional.empty(); // notes are no cause
        }
        Exit told = exit.isSignal() ? Exit.FAILED : exit;
        return problems.stream().filter(problem -> problem.code().exit() == told).findFirst();
    }
}
