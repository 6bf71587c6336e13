package drillsift.classify;

import drillsift.event.Roster;
import drillsift.event.Round;

/**
 * What was found out about a round before its accesses were judged.
 *
 * @param close nanoseconds; {@link Long#MAX_VALUE} when the round was never closed
 * @param duplicates records taken out, per source
 */
@SuppressWarnings("ArrayRecordComponent")
record RoundFacts(
        Round round,
        Roster roster,
        RecordedKinds recorded,
        long close,
        ClockSkew skew,
        int[] duplicates) {}
