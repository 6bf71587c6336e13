package drillsift.store;

/**
 * The verdicts of a round as columns, one value per judged event, in the order of events.
 *
 * @param verdict ordinals of Verdict; likewise machineKind, actor, decidedBy
 * @param probability that it was a machine's, in ten-thousandths, 0 to 10,000
 * @param episode -1 for events that are not accesses
 */
@SuppressWarnings("ArrayRecordComponent")
public record VerdictColumns(
        byte[] verdict,
        byte[] machineKind,
        byte[] actor,
        byte[] decidedBy,
        int[] probability,
        int[] episode) {}
