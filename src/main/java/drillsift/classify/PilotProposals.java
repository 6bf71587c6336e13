package drillsift.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Rows from a pilot to mailboxes that nobody opens. People in the rounds of the job who come from
 * the same place, with other agents or at other hours, make a row doubtful: then the pilot's mail
 * was opened by somebody after all, or people share that network with the machine.
 */
final class PilotProposals {

    private static final double PEOPLES_SECONDS = 2_400;

    private final Candidates candidates;
    private final List<RoundSources> rounds;
    private final ProtectedNetworks guarded;

    PilotProposals(RoundSources pilot, List<RoundSources> rounds, FilterSet filters) {
        this.rounds = rounds;
        guarded = new ProtectedNetworks(filters);
        candidates = new Candidates(pilot, guarded);
    }

    Proposals all() {
        List<Proposal> rows =
                new ArrayList<>(new NetworkRows(guarded, this::network).of(candidates.addresses()));
        candidates.agents().forEach((agent, seen) -> rows.add(agent(agent, seen)));
        return new Proposals(List.copyOf(rows), candidates.passed());
    }

    private List<Proposal> network(AddressBlock block, SeenSource seen) {
        List<Proposal.Doubt> doubts = new ArrayList<>();
        alone(seen).ifPresent(doubts::add);
        for (RoundSources round : rounds) {
            round.within(block)
                    .filter(there -> isPeoples(there, seen))
                    .map(there -> there.persons())
                    .map(n -> new Proposal.Doubt(Proposal.Reason.PEOPLE_THERE, round.round(), n))
                    .ifPresent(doubts::add);
        }
        return List.of(
                new Proposal(
                        Proposal.Sort.SCANNER_NETWORK,
                        block.toString(),
                        seen.seen(),
                        List.copyOf(doubts)));
    }

    private Proposal agent(String agent, SeenSource seen) {
        List<Proposal.Doubt> doubts = new ArrayList<>();
        alone(seen).ifPresent(doubts::add);
        for (RoundSources round : rounds) {
            int people = round.agent(agent).map(SeenSource::persons).orElse(0);
            if (people > 0) {
                doubts.add(
                        new Proposal.Doubt(Proposal.Reason.AGENT_OF_PEOPLE, round.round(), people));
            }
        }
        return new Proposal(Proposal.Sort.AGENT, agent, seen.seen(), List.copyOf(doubts));
    }

    /** One mailbox is soon opened by mistake, unless the rules alone see a machine there. */
    private static Optional<Proposal.Doubt> alone(SeenSource seen) {
        return seen.people() == 1 && !seen.isMachineAlone()
                ? Optional.of(Proposal.Doubt.of(Proposal.Reason.ONE_MAILBOX))
                : Optional.empty();
    }

    private static boolean isPeoples(SeenSource there, SeenSource inPilot) {
        if (there.persons() == 0) {
            return false;
        }
        OptionalDouble late = there.lateDelayOfPersons();
        double latest = 2 * inPilot.latestDelay().orElse(0);
        boolean isSpread = late.isEmpty() || late.getAsDouble() > Math.max(PEOPLES_SECONDS, latest);
        return isSpread || !inPilot.agents().containsAll(there.agentsOfPersons());
    }
}
