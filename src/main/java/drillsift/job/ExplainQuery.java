package drillsift.job;

/**
 * What to explain.
 *
 * @param value a mail address or employee number, a token, an event id, or {@code file:line}
 */
public record ExplainQuery(Kind kind, String value) {

    /** How the accesses are chosen. */
    public enum Kind {
        RECIPIENT,
        TOKEN,
        EVENT,
        LINE
    }
}
