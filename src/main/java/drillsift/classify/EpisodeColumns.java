package drillsift.classify;

import drillsift.classify.JudgedRound.RuleHits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/** The verdicts of a round, one row per episode. */
final class EpisodeColumns {

    static final Map<String, Integer> RULE_BITS = ruleBits();

    final int[] person;
    final int[] address;
    final int[] agent;
    final byte[] verdict;
    final byte[] kind;
    final byte[] actor;
    final byte[] decidedBy;
    final float[] probability;
    final boolean[] isReaction;

    /** Bits of the rules whose evidence was used. */
    final long[] rules;

    final AccessCounts accesses;

    private static final int NOT_CORRECTED = 0;

    /** Number of the corrections that acted, see {@link #corrections}. */
    private final int[] correctedBy;

    private final Interner<List<String>> correctionSets = new Interner<>();

    EpisodeColumns(int size) {
        person = new int[size];
        address = new int[size];
        agent = new int[size];
        verdict = new byte[size];
        kind = new byte[size];
        actor = new byte[size];
        decidedBy = new byte[size];
        probability = new float[size];
        isReaction = new boolean[size];
        rules = new long[size];
        accesses = AccessCounts.none(size);
        correctedBy = new int[size];
        correctionSets.id(List.of()); // the first: NOT_CORRECTED
    }

    /** With what was kept; columns that no correction changes are shared. */
    EpisodeColumns(RuleVerdicts kept) {
        person = kept.person();
        address = kept.address();
        agent = kept.agent();
        verdict = kept.verdict().clone();
        kind = kept.kind().clone();
        actor = kept.actor().clone();
        decidedBy = kept.decidedBy().clone();
        probability = kept.probability().clone();
        isReaction = kept.isReaction();
        rules = kept.rules().clone();
        accesses = kept.accesses();
        correctedBy = new int[person.length];
        correctionSets.id(List.of()); // the first: NOT_CORRECTED
    }

    /** What stands for one rule among the bits of several. */
    static long bit(String rule) {
        return 1L << RULE_BITS.get(rule);
    }

    int size() {
        return person.length;
    }

    /**
     * Has a group of accesses judged, and takes the verdicts.
     *
     * @param first row of its first episode
     */
    void set(int first, PersonJudge judge, AccessSlice slice, int group) {
        List<Judgement> judgements = judge.judge(slice, group);
        for (int i = 0; i < judgements.size(); i++) {
            set(first + i, judge.episodes().get(i), judgements.get(i));
        }
    }

    private void set(int row, Episode episode, Judgement judgement) {
        person[row] = episode.person;
        address[row] = episode.address;
        agent[row] = episode.agent;
        verdict[row] = (byte) judgement.verdict().ordinal();
        kind[row] = (byte) judgement.kind().ordinal();
        actor[row] = (byte) judgement.actor().ordinal();
        decidedBy[row] = (byte) judgement.decidedBy().ordinal();
        probability[row] = (float) judgement.probability();
        isReaction[row] = episode.isReaction();
        rules[row] = judgement.rules();
        if (!judgement.corrections().isEmpty()) {
            correctedBy[row] = setOf(judgement.corrections());
        }
    }

    /**
     * As the rules alone have it; later changes of these columns leave it as it is.
     *
     * @param episodeOf the episode of each event
     */
    RuleVerdicts snapshot(int[] episodeOf, Sources sources) {
        return new RuleVerdicts(
                person,
                accesses,
                address,
                agent,
                isReaction,
                verdict.clone(),
                kind.clone(),
                actor.clone(),
                decidedBy.clone(),
                probability.clone(),
                rules.clone(),
                episodeOf,
                sources.kept());
    }

    private int setOf(List<Correction> corrections) {
        List<String> ids = corrections.stream().map(Correction::id).toList();
        synchronized (correctionSets) {
            return correctionSets.id(ids);
        }
    }

    /** Whether any correction acted on the episode. */
    boolean isCorrected(int row) {
        return correctedBy[row] != NOT_CORRECTED;
    }

    /** Ids of the corrections that acted on the episode, the deciding ones first. */
    List<String> corrections(int row) {
        return correctionSets.get(correctedBy[row]);
    }

    /** The rows that are meant, in their order; several are asked at a time. */
    int[] rows(IntPredicate isMeant) {
        return EventParts.those(size(), isMeant);
    }

    /** Each row is a heap. */
    void forEachHeap(JudgedRound.HeapReceiver receiver) {
        Verdict[] verdicts = Verdict.values();
        DecidedBy[] deciders = DecidedBy.values();
        int[] all = accesses.all();
        int[] acts = accesses.acts();
        for (int row = 0; row < all.length; row++) {
            receiver.heap(
                    verdicts[verdict[row]],
                    deciders[decidedBy[row]],
                    probability[row],
                    all[row],
                    acts[row]);
        }
    }

    /** Ids of the rules whose evidence was used. */
    List<String> rulesOf(int row) {
        return RULE_BITS.entrySet().stream()
                .filter(rule -> (rules[row] & 1L << rule.getValue()) != 0)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isVerdict(int row, Verdict wanted) {
        return verdict[row] == wanted.ordinal();
    }

    SortedMap<String, RuleHits> ruleHits() {
        long[][] hits = new long[Verdict.values().length][Long.SIZE];
        int[] count = accesses.all();
        for (int row = 0; row < count.length; row++) {
            for (long rest = rules[row]; rest != 0; rest &= rest - 1) {
                hits[verdict[row]][Long.numberOfTrailingZeros(rest)] += count[row];
            }
        }
        SortedMap<String, RuleHits> byRule = new TreeMap<>();
        RULE_BITS.forEach(
                (rule, bit) -> {
                    RuleHits found =
                            new RuleHits(
                                    hits[Verdict.HUMAN.ordinal()][bit],
                                    hits[Verdict.MACHINE.ordinal()][bit],
                                    hits[Verdict.UNCERTAIN.ordinal()][bit]);
                    if (found.accesses() > 0) {
                        byRule.put(rule, found);
                    }
                });
        return byRule;
    }

    private static Map<String, Integer> ruleBits() {
        Map<String, Integer> bits = new LinkedHashMap<>();
        RuleCatalog.rules().forEach(entry -> bits.put(entry.id(), bits.size()));
        return bits;
    }
}
