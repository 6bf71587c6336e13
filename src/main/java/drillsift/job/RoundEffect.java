package drillsift.job;

/**
 * What other filters would change in a round.
 *
 * @param accesses with another verdict
 * @param people who would count otherwise
 * @param before people who reacted, as the filters are
 */
record RoundEffect(int round, int accesses, int people, Counts before, Counts after) {

    /** People who reacted, of those whom the mail reached; each is part of the next. */
    record Counts(int strict, int likely, int lenient) {}

    boolean isAny() {
        return accesses > 0 || people > 0;
    }

    /** Whether no person counts otherwise for it. */
    boolean isOnlyAccesses() {
        return people == 0;
    }
}
