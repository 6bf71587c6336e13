package drillsift.classify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * A row for the filters file or a list of machines, with what speaks for it. It acts when the user
 * has taken it over, never by itself.
 *
 * @param value a network in CIDR notation, or an agent as it was sent
 * @param doubts why it is better not taken over unread; empty where nothing speaks against it
 */
public record Proposal(Sort sort, String value, Seen seen, List<Doubt> doubts) {

    /** What the row would say. */
    public enum Sort {
        /** Under {@code scanner-networks}. */
        SCANNER_NETWORK,
        /** An agent in a list of machines. */
        AGENT,
        /** Under {@code own-networks}, or {@code shared-egress}: which, the user knows. */
        PEOPLES_NETWORK
    }

    /** Why a row is doubtful. */
    public enum Reason {
        /** It came to one mailbox alone and looks like a person there. */
        ONE_MAILBOX,
        /** People seem to come from there as well, in a round of the job. */
        PEOPLE_THERE,
        /** People seem to use the agent as well, in a round of the job. */
        AGENT_OF_PEOPLE,
        /** Many accesses from there are undecided. */
        UNDECIDED_THERE,
        /** Only the user can know whether it is an office, a proxy or neither. */
        ONLY_YOU_KNOW
    }

    /**
     * @param round of the job; 0 where none is meant
     * @param people concerned; 0 where none are
     */
    public record Doubt(Reason reason, int round, int people) {

        static Doubt of(Reason reason) {
            return new Doubt(reason, 0, 0);
        }
    }

    /**
     * What was seen of it.
     *
     * @param people whose token it asked for
     * @param addresses how many different ones
     * @param agents those with most accesses first
     * @param last when it was seen last
     * @param first shortest delay after a person's own sending, in seconds; empty if not known
     * @param median of the first visits to each person
     * @param latest of the first visits to each person
     * @param machine people whom it visited as a machine, by the rules alone
     * @param persons people who seem to have come from there
     * @param undecided people with a visit of which neither is clear
     * @param groups kinds of evidence that made it a machine for half of these people or more
     */
    public record Seen(
            int people,
            int accesses,
            int addresses,
            List<String> agents,
            Instant last,
            OptionalDouble first,
            OptionalDouble median,
            OptionalDouble latest,
            int machine,
            int persons,
            int undecided,
            List<EvidenceGroup> groups) {}

    public boolean isDoubtful() {
        return !doubts.isEmpty();
    }

    /** The filters as they would be with this row. */
    public FilterSet addedTo(FilterSet filters) {
        return switch (sort) {
            case SCANNER_NETWORK -> {
                TreeMap<String, String> scanners = new TreeMap<>(filters.scannerNetworks());
                scanners.put(value, "");
                yield filters.but().scannerNetworks(scanners).done();
            }
            case PEOPLES_NETWORK -> {
                List<String> own = new ArrayList<>(filters.ownNetworks());
                own.add(value);
                yield filters.but().ownNetworks(own).done();
            }
            case AGENT -> {
                List<KnownAgent> agents = new ArrayList<>(filters.machines().agents());
                agents.add(ExactAgent.row(value));
                yield filters.but()
                        .machines(new MachineList(agents, filters.machines().networks()))
                        .done();
            }
        };
    }

    /** The pattern that fits this agent and no other; empty for networks. */
    public Optional<String> pattern() {
        return sort == Sort.AGENT ? Optional.of(ExactAgent.pattern(value)) : Optional.empty();
    }

    /** Whether the row concerns anything that was seen there. */
    public boolean isIn(RoundSources round) {
        return sort == Sort.AGENT
                ? round.agent(value).isPresent()
                : round.within(AddressBlock.parse(value).orElseThrow()).isPresent();
    }
}
