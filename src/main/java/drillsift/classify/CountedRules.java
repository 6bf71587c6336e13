package drillsift.classify;

/**
 * Which rules by themselves counted on any access of a round: a correction that names another one
 * means nothing there.
 */
public final class CountedRules {

    /** Where it is not known. */
    public static final CountedRules ANY = new CountedRules(-1L);

    private final long bits;

    private CountedRules(long bits) {
        this.bits = bits;
    }

    public static CountedRules of(RuleVerdicts verdicts) {
        long bits = 0;
        for (long each : verdicts.rules()) {
            bits |= each;
        }
        return new CountedRules(bits);
    }

    /** Never false for one that did. */
    boolean may(String rule) {
        Integer bit = EpisodeColumns.RULE_BITS.get(rule);
        return bit == null || (bits & 1L << bit) != 0;
    }

    /** Whether all rules of a pattern counted somewhere, which need not be together. */
    boolean mayMake(String pattern) {
        long wanted = VisitPattern.bits(pattern);
        return (bits & wanted) == wanted;
    }
}
