package drillsift.classify;

import drillsift.message.Messages;

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

    /** One sentence, such as "4.2 s after sending, sooner than people read". */
    public String sentence(Messages messages) {
        Object shown = observed;
        if (!row.isEmpty()) {
            // Rows that a user wrote are in the user's own words.
            shown = KnownMachine.inWords(row, observed.toString(), messages);
        }
        return messages.text("evidence", rule, shown, threshold);
    }

    /** Whether it speaks for a person. */
    boolean isHuman() {
        return weight < 0;
    }
}
