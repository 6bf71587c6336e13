package drillsift.classify;

/** Signals that tend to appear together; only the strongest evidence of a group counts. */
public enum EvidenceGroup {
    /** How the request was made: method, damaged token, trap. */
    PROTOCOL,
    /** What the user agent says. */
    AGENT,
    /** Whose network it came from. */
    NETWORK,
    /** How long after this recipient's own sending. */
    TIME,
    /** What else the same source did over the whole round. */
    BREADTH,
    /** Several targets at once. */
    PATTERN,
    /** Whether a page was really drawn. */
    PAGE,
    /** How long somebody stayed. */
    DWELL,
    /** The hour of day. */
    CLOCK,
    /** Repeats at a steady interval. */
    PERIOD,
    /** What came before and after on the same token. */
    SEQUENCE
}
