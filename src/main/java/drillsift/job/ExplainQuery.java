package drillsift.job;

/**
 * What to explain.
 *
 * @param value a mail address or employee number, a token, an event id, {@code file:line}, or an
 *     inquiry number
 */
public record ExplainQuery(Kind kind, String value) {

    /** How the accesses are chosen. */
    public enum Kind {
        RECIPIENT,
        TOKEN,
        EVENT,
        LINE,
        INQUIRY
    }
}
