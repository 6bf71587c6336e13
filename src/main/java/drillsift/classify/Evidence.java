package drillsift.classify;

/**
 * What one rule observed on one episode.
 *
 * @param rule id of the rule
 * @param weight decibans: above 0 speaks for a machine, below 0 for a person
 * @param decisive whether it decides alone
 * @param observed a number or a text, shown as {0} in the explanation
 * @param threshold what it was compared with, shown as {1}; empty text if nothing
 * @param row id of the row of a shipped or user's list that matched; empty if none
 */
public record Evidence(
        String rule,
        EvidenceGroup group,
        double weight,
        boolean decisive,
        Object observed,
        Object threshold,
        String row) {

    /** Whether it speaks for a person. */
    boolean isHuman() {
        return weight < 0;
    }
}
