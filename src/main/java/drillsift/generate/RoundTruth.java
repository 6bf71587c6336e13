package drillsift.generate;

/**
 * What each person really did in a round, by the person's number; times in milliseconds, 0 = never.
 */
@SuppressWarnings("ArrayRecordComponent")
record RoundTruth(
        long[] sentAt,
        boolean[] clicked,
        boolean[] executed,
        boolean[] submitted,
        long[] reportedAt) {

    static RoundTruth of(int people) {
        return new RoundTruth(
                new long[people],
                new boolean[people],
                new boolean[people],
                new boolean[people],
                new long[people]);
    }
}
