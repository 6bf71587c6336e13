package drillsift.classify;

import java.util.LinkedHashMap;
import java.util.Map;

/** The verdicts of a round, one row per episode. */
final class EpisodeColumns {

    static final Map<String, Integer> RULE_BITS = ruleBits();

    final int[] person;
    final int[] address;
    final byte[] verdict;
    final byte[] kind;
    final byte[] actor;
    final byte[] decidedBy;
    final float[] probability;
    final boolean[] isReaction;

    /** Bits of the rules whose evidence was used. */
    final long[] rules;

    EpisodeColumns(int size) {
        person = new int[size];
        address = new int[size];
        verdict = new byte[size];
        kind = new byte[size];
        actor = new byte[size];
        decidedBy = new byte[size];
        probability = new float[size];
        isReaction = new boolean[size];
        rules = new long[size];
    }

    int size() {
        return person.length;
    }

    void set(int row, Episode episode, Judgement judgement) {
        person[row] = episode.person;
        address[row] = episode.address;
        verdict[row] = (byte) judgement.verdict().ordinal();
        kind[row] = (byte) judgement.kind().ordinal();
        actor[row] = (byte) judgement.actor().ordinal();
        decidedBy[row] = (byte) judgement.decidedBy().ordinal();
        probability[row] = (float) judgement.probability();
        isReaction[row] = episode.isReaction();
        rules[row] = judgement.rules();
    }

    boolean isVerdict(int row, Verdict wanted) {
        return verdict[row] == wanted.ordinal();
    }

    private static Map<String, Integer> ruleBits() {
        Map<String, Integer> bits = new LinkedHashMap<>();
        RuleCatalog.rules().forEach(entry -> bits.put(entry.id(), bits.size()));
        return bits;
    }
}
