package drillsift.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The rules that counted on an episode together, as a text that a correction can name. What speaks
 * of a round as a whole is left out: it is not known yet when corrections act.
 */
public final class VisitPattern {

    /** No rule counted. */
    public static final String NONE = "none";

    private static final String JOIN = "+";
    private static final long OF_ROUND =
            1L << EpisodeColumns.RULE_BITS.get(MachineRules.IMPLAUSIBLE_SHARE);

    private VisitPattern() {}

    /**
     * @return the same rules in the order that all patterns have; empty when one is no rule of
     *     single accesses
     */
    public static Optional<String> parse(String text) {
        if (text.equals(NONE)) {
            return Optional.of(NONE);
        }
        long bits = 0;
        for (String rule : text.split("\\" + JOIN, -1)) {
            Integer bit = EpisodeColumns.RULE_BITS.get(rule.strip());
            if (bit == null || (1L << bit & OF_ROUND) != 0) {
                return Optional.empty();
            }
            bits |= 1L << bit;
        }
        return Optional.of(text(bits));
    }

    static long bits(String pattern) {
        long bits = 0;
        for (String rule : pattern.equals(NONE) ? new String[0] : pattern.split("\\" + JOIN)) {
            bits |= 1L << EpisodeColumns.RULE_BITS.get(rule);
        }
        return bits;
    }

    /** Without what speaks of the round as a whole. */
    static long ofAccesses(long rules) {
        return rules & ~OF_ROUND;
    }

    static String text(long rules) {
        return rules == 0 ? NONE : String.join(JOIN, names(rules));
    }

    /** By name. */
    static List<String> names(long rules) {
        TreeSet<String> names = new TreeSet<>();
        for (Map.Entry<String, Integer> rule : EpisodeColumns.RULE_BITS.entrySet()) {
            if ((rules & 1L << rule.getValue()) != 0) {
                names.add(rule.getKey());
            }
        }
        return List.copyOf(names);
    }
}
