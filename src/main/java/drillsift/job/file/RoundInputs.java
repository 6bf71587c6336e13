package drillsift.job.file;

import drillsift.event.Round;
import drillsift.pseudonym.Pseudonyms;
import java.util.List;

/**
 * One round and what is read for it.
 *
 * @param inputs in the order of the job file; at least one
 * @param feedback what its sheets say of the mail
 */
public record RoundInputs(
        Round round, RosterInput roster, List<Input> inputs, RoundFeedback feedback) {

    /** The same files, whose people are kept under other names. */
    RoundInputs under(Pseudonyms pseudonyms) {
        return new RoundInputs(
                round,
                roster.under(pseudonyms),
                inputs.stream().map(input -> input.under(pseudonyms)).toList(),
                feedback);
    }
}
