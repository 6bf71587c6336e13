package drillsift.classify;

/**
 * What a rule gives as evidence once it has seen something.
 *
 * @param bit of the rule, see {@link EpisodeColumns#RULE_BITS}
 * @param weight decibans
 * @param decisive whether it decides alone
 * @param weak whether it counts only beside others
 */
record Mark(
        String rule,
        long bit,
        EvidenceGroup group,
        double weight,
        boolean decisive,
        boolean weak) {}
