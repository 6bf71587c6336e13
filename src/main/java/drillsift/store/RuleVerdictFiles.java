package drillsift.store;

import drillsift.classify.AccessCounts;
import drillsift.classify.RuleVerdicts;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file per round of what the rules alone say, named by what they judged and how. */
public final class RuleVerdictFiles {

    static final String ENDING = ".rules";

    private static final int MAGIC = 0x4C555244; // "DRUL"
    private static final int VERSION = 5;

    /** It has to lie in one piece, and the round is being counted meanwhile. */
    private static final int TIMES_TO_BE_FREE = 3;

    /** Of an episode: six of a byte, and which probability and which rules, of two at most. */
    private static final int BYTES_OF_THE_REST = 6 + 2 * Short.BYTES;

    private final PackedFiles files;

    RuleVerdictFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /** Empty when it was not kept, or is not as it was written. */
    public Optional<RuleVerdicts> find(String name) {
        return files.findLong(
                name,
                from ->
                        new RuleVerdicts(
                                sums(from.ints()),
                                accesses(from),
                                from.ints(),
                                from.ints(),
                                flags(from.bytes()),
                                from.bytes(),
                                from.bytes(),
                                from.bytes(),
                                from.bytes(),
                                probabilities(from),
                                distinct(from),
                                from.ints(),
                                from.longs()));
    }

    private static AccessCounts accesses(Unpacked from) {
        return new AccessCounts(
                from.ints(), from.ints(), from.ints(), flags(from.bytes()), from.ints());
    }

    private static boolean[] flags(byte[] column) {
        boolean[] flags = new boolean[column.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = column[i] != 0;
        }
        return flags;
    }

    private static float[] probabilities(Unpacked from) {
        long[] bits = from.longs();
        int[] rows = from.ints();
        float[] probabilities = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            probabilities[i] = Float.intBitsToFloat((int) bits[rows[i]]);
        }
        return probabilities;
    }

    /** A column of few different values: each of these once, then which one each row has. */
    private static void distinct(Packed packed, long[] column) {
        Map<Long, Integer> ids = new LinkedHashMap<>();
        int[] rows = new int[column.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = ids.computeIfAbsent(column[i], value -> ids.size());
        }
        packed.longs(ids.keySet().stream().mapToLong(Long::longValue).toArray()).ints(rows);
    }

    private static long[] distinct(Unpacked from) {
        long[] values = from.longs();
        int[] rows = from.ints();
        long[] column = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            column[i] = values[rows[i]];
        }
        return column;
    }

    /** Numbers that rise take fewer bytes as steps. */
    private static int[] steps(int[] rising) {
        int[] steps = rising.clone();
        for (int i = steps.length - 1; i > 0; i--) {
            steps[i] -= steps[i - 1];
        }
        return steps;
    }

    private static int[] sums(int[] steps) {
        Arrays.parallelPrefix(steps, Integer::sum);
        return steps;
    }

    /**
     * Where the memory left would hardly hold the file nothing is kept: a rerun then judges from
     * nothing, which takes longer and gives the same verdicts.
     */
    public void keep(String name, RuleVerdicts verdicts) {
        int[] steps = steps(verdicts.person());
        long about = Packed.bytesOf(steps) + bytesOf(verdicts);
        if (about * TIMES_TO_BE_FREE > free()) {
            return;
        }
        int size = verdicts.person().length;
        long[] bits = new long[size];
        for (int i = 0; i < size; i++) {
            bits[i] = Float.floatToIntBits(verdicts.probability()[i]);
        }
        Packed packed = new Packed(about).ints(steps);
        accesses(packed, verdicts.accesses());
        packed.ints(verdicts.address())
                .ints(verdicts.agent())
                .bytes(flags(verdicts.isReaction()))
                .bytes(verdicts.verdict())
                .bytes(verdicts.kind())
                .bytes(verdicts.actor())
                .bytes(verdicts.decidedBy());
        distinct(packed, bits);
        distinct(packed, verdicts.rules());
        packed.ints(verdicts.episodeOf()).longs(verdicts.sources());
        files.keep(name, packed);
    }

    /** What is garbage by now does not count as free: better too little than too much. */
    private static long free() {
        Runtime java = Runtime.getRuntime();
        return java.maxMemory() - java.totalMemory() + java.freeMemory();
    }

    /** Of all columns but that of persons: kinds and rules have few different values. */
    private static long bytesOf(RuleVerdicts verdicts) {
        AccessCounts counts = verdicts.accesses();
        return Stream.of(
                                counts.all(),
                                counts.own(),
                                counts.acts(),
                                counts.first(),
                                verdicts.address(),
                                verdicts.agent(),
                                verdicts.episodeOf())
                        .mapToLong(Packed::bytesOf)
                        .sum()
                + (long) BYTES_OF_THE_REST * verdicts.person().length
                + (long) Long.BYTES * verdicts.sources().length;
    }

    private static void accesses(Packed packed, AccessCounts counts) {
        packed.ints(counts.all()).ints(counts.own()).ints(counts.acts());
        packed.bytes(flags(counts.isReaction())).ints(counts.first());
    }

    private static byte[] flags(boolean[] column) {
        byte[] flags = new byte[column.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) (column[i] ? 1 : 0);
        }
        return flags;
    }
}
