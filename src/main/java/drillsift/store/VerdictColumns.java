package drillsift.store;

/**
 * The verdicts of a round as columns: the episode of each event, in the order of events, and one
 * value per episode in all other columns.
 *
 * @param episode -1 for events that are not accesses
 * @param verdict ordinals of Verdict; likewise machineKind, actor, decidedBy
 * @param probability that it was a machine's, in ten-thousandths, 0 to 10,000
 */
@SuppressWarnings("ArrayRecordComponent")
public record VerdictColumns(
        int[] episode,
        byte[] verdict,
        byte[] machineKind,
        byte[] actor,
        byte[] decidedBy,
        int[] probability) {}
