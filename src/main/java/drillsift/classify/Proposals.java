package drillsift.classify;

import java.util.List;

/**
 * What calibration found in a round or pilot.
 *
 * @param rows proposed, in no order that means anything
 * @param passedOver what was seen and is not proposed, in the order of its names
 */
public record Proposals(List<Proposal> rows, List<PassedOver> passedOver) {

    /**
     * From a mail to mailboxes that nobody opens: whatever asks for its links is a machine.
     *
     * @param rounds of the job, the pilot itself aside: where people show whom a row would hit
     */
    public static Proposals ofPilot(
            RoundSources pilot, List<RoundSources> rounds, FilterSet filters) {
        return new PilotProposals(pilot, rounds, filters).all();
    }

    /**
     * From a round in which people reacted as well.
     *
     * @param others the further rounds of the job
     */
    public static Proposals ofRound(
            RoundSources round, List<RoundSources> others, FilterSet filters) {
        return new RoundProposals(round, others, filters).all();
    }
}
