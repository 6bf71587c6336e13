package drillsift.classify;

/**
 * Requests that must not share an episode although they come from one place: a proxy's HEAD says
 * nothing against the person whose GET follows.
 */
enum Lane {
    NORMAL,
    /** Neither GET nor POST, and no rule of the job file says what else it is. */
    PROBE,
    /** The token of a recipient, cut or with something appended. */
    DAMAGED,
    /** A test mail, a preview, or the tool's own transparency check. */
    TEST,
    /** A link that no person sees. */
    TRAP,
    /** A token that belongs to nobody. */
    UNKNOWN,
    /** No token and no page that it could belong to. */
    TOKENLESS
}
