package drillsift.classify;

/**
 * What the rules alone say of a round, one value per episode in the order of persons: before
 * anybody corrected it, and before the round as a whole was doubted. Kept, so that a correction
 * costs only the persons whose accesses it can mean.
 *
 * @param person group of each episode, see {@link Accesses}; ascending
 * @param accesses what those of each come to
 * @param verdict ordinals of Verdict; likewise kind, actor, decidedBy
 * @param rules bits of the rules whose evidence was used
 * @param episodeOf the episode of each event; -1 for what is no access
 * @param sources what each source did over the whole round, see {@link Sources#kept}
 */
@SuppressWarnings("ArrayRecordComponent")
public record RuleVerdicts(
        int[] person,
        AccessCounts accesses,
        int[] address,
        int[] agent,
        boolean[] isReaction,
        byte[] verdict,
        byte[] kind,
        byte[] actor,
        byte[] decidedBy,
        float[] probability,
        long[] rules,
        int[] episodeOf,
        long[] sources) {}
