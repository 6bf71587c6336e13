package drillsift.store;

import drillsift.classify.RuleVerdicts;
import java.nio.file.Path;
import java.util.Optional;

/** One file per round of what the rules alone say, named by what they judged and how. */
public final class RuleVerdictFiles {

    static final String ENDING = ".rules";

    private static final int MAGIC = 0x4C555244; // "DRUL"
    private static final int VERSION = 2;

    private final PackedFiles files;

    RuleVerdictFiles(Path folder) {
        files = new PackedFiles(folder, ENDING, MAGIC, VERSION);
    }

    /** Empty when it was not kept, or is not as it was written. */
    public Optional<RuleVerdicts> find(String name) {
        return files.find(
                name,
                from ->
                        new RuleVerdicts(
                                from.ints(),
                                from.ints(),
                                flags(from.bytes()),
                                from.bytes(),
                                from.bytes(),
                                from.bytes(),
                                from.bytes(),
                                probabilities(from.ints()),
                                from.longs()));
    }

    private static boolean[] flags(byte[] column) {
        boolean[] flags = new boolean[column.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = column[i] != 0;
        }
        return flags;
    }

    private static float[] probabilities(int[] bits) {
        float[] probabilities = new float[bits.length];
        for (int i = 0; i < bits.length; i++) {
            probabilities[i] = Float.intBitsToFloat(bits[i]);
        }
        return probabilities;
    }

    public void keep(String name, RuleVerdicts verdicts) {
        byte[] flags = new byte[verdicts.isReaction().length];
        int[] bits = new int[flags.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (byte) (verdicts.isReaction()[i] ? 1 : 0);
            bits[i] = Float.floatToIntBits(verdicts.probability()[i]);
        }
        Packed packed =
                new Packed()
                        .ints(verdicts.address())
                        .ints(verdicts.agent())
                        .bytes(flags)
                        .bytes(verdicts.verdict())
                        .bytes(verdicts.kind())
                        .bytes(verdicts.actor())
                        .bytes(verdicts.decidedBy())
                        .ints(bits)
                        .longs(verdicts.rules());
        files.keep(name, packed);
    }
}
