package drillsift.event;

/** What a source records: every access, the first of each kind, or only the last state. */
public enum Granularity {
    EVERY,
    FIRST_ONLY,
    STATUS_ONLY
}
