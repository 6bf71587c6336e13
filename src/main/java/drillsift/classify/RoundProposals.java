package drillsift.classify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rows from a round with people in it: sources that the rules call machines by several kinds of
 * evidence for many people and from which nobody seems to have come; and busy places of people that
 * nobody declared.
 */
final class RoundProposals {

    private static final int FEWEST_PEOPLE = 5;
    private static final int FEWEST_GROUPS = 2;
    private static final double FEW_PERSONS = 0.1;
    private static final double FEW_UNDECIDED = 0.2;
    private static final double MANY_UNDECIDED = 0.5;
    private static final double FEW_MACHINES = 0.2;
    private static final int MOST_PLACES = 5;

    private final Candidates candidates;
    private final ProtectedNetworks guarded;
    private final RoundSources round;
    private final List<RoundSources> others;

    /**
     * @param others the further rounds of the job
     */
    RoundProposals(RoundSources round, List<RoundSources> others, FilterSet filters) {
        this.round = round;
        this.others = others;
        guarded = new ProtectedNetworks(filters);
        candidates = new Candidates(round, guarded);
    }

    Proposals all() {
        List<Proposal> rows =
                new ArrayList<>(new NetworkRows(guarded, this::machine).of(candidates.addresses()));
        candidates
                .agents()
                .forEach(
                        (agent, seen) -> {
                            boolean isPeoples =
                                    others.stream()
                                            .flatMap(other -> other.agent(agent).stream())
                                            .anyMatch(there -> there.persons() > 0);
                            if (isMachine(seen) && seen.isMachineAlone() && !isPeoples) {
                                rows.add(proposal(Proposal.Sort.AGENT, agent, seen, List.of()));
                            }
                        });
        rows.addAll(places());
        List<PassedOver> passed =
                candidates.passed().stream().filter(each -> !each.reason().isPeoples()).toList();
        return new Proposals(List.copyOf(rows), passed);
    }

    private List<Proposal> machine(AddressBlock block, SeenSource seen) {
        double people = seen.people();
        boolean isHumans = seen.persons() > people * FEW_PERSONS;
        if (!isMachine(seen) || isHumans || seen.undecidedAlone() > people * MANY_UNDECIDED) {
            return List.of();
        }
        List<Proposal.Doubt> doubts = new ArrayList<>();
        personsIn(round, seen).ifPresent(doubts::add);
        for (RoundSources other : others) {
            other.within(block).flatMap(there -> personsIn(other, there)).ifPresent(doubts::add);
        }
        if (seen.undecidedAlone() > people * FEW_UNDECIDED) {
            doubts.add(
                    new Proposal.Doubt(
                            Proposal.Reason.UNDECIDED_THERE, round.round(), seen.undecidedAlone()));
        }
        return List.of(proposal(Proposal.Sort.SCANNER_NETWORK, block.toString(), seen, doubts));
    }

    private static Optional<Proposal.Doubt> personsIn(RoundSources round, SeenSource there) {
        return there.persons() == 0
                ? Optional.empty()
                : Optional.of(
                        new Proposal.Doubt(
                                Proposal.Reason.PEOPLE_THERE, round.round(), there.persons()));
    }

    private static boolean isMachine(SeenSource seen) {
        return seen.machines() >= FEWEST_PEOPLE && seen.groups().size() >= FEWEST_GROUPS;
    }

    /** The busiest places of people that nobody declared. */
    private List<Proposal> places() {
        SortedMap<IpAddress, SeenSource> busy = new TreeMap<>();
        candidates
                .addresses()
                .forEach(
                        (address, seen) -> {
                            if (isPlace(seen)) {
                                busy.put(address, seen);
                            }
                        });
        Comparator<Proposal> busiest =
                Comparator.comparing((Proposal place) -> -place.seen().people())
                        .thenComparing(Proposal::value);
        return new NetworkRows(guarded, this::place)
                .of(busy).stream().sorted(busiest).limit(MOST_PLACES).toList();
    }

    /** Undecided visits count: small rounds doubt an office for no more than being undeclared. */
    private static boolean isPlace(SeenSource seen) {
        boolean isMachines = seen.machines() > seen.people() * FEW_MACHINES;
        return !isMachines && seen.persons() + seen.undecidedAlone() >= FEWEST_PEOPLE;
    }

    private List<Proposal> place(AddressBlock block, SeenSource seen) {
        List<Proposal.Doubt> doubts = List.of(Proposal.Doubt.of(Proposal.Reason.ONLY_YOU_KNOW));
        return List.of(proposal(Proposal.Sort.PEOPLES_NETWORK, block.toString(), seen, doubts));
    }

    private static Proposal proposal(
            Proposal.Sort sort, String value, SeenSource seen, List<Proposal.Doubt> doubts) {
        return new Proposal(sort, value, seen.seen(), List.copyOf(doubts));
    }
}
