package drillsift.message;

import java.util.List;

/** The run cannot go on, for reasons that a user can mend; all that were found at once. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public RefusedException(List<Problem> problems) {
        super(describe(problems));
        this.problems = List.copyOf(problems);
    }

    public RefusedException(Problem problem) {
        this(List.of(problem));
    }

    public RefusedException(Problem problem, Throwable cause) {
        this(List.of(problem));
        initCause(cause);
    }

    /** In the order in which they were found; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    private static String describe(List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a problem");
        }
        Problem first = problems.get(0);
        return first.code().id() + first.where().map(where -> " " + where).orElse("");
    }
}
