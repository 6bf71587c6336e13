package drillsift.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The sources of a round of which rows could be made, and those that are passed over. */
final class Candidates {

    private static final int LONGEST_AGENT = 300;

    private final SortedMap<IpAddress, SeenSource> addresses = new TreeMap<>();
    private final SortedMap<String, SeenSource> agents = new TreeMap<>();
    private final SortedMap<String, PassedOver> passed = new TreeMap<>();

    Candidates(RoundSources round, ProtectedNetworks guarded) {
        for (Map.Entry<IpAddress, SeenSource> entry : round.byAddress().entrySet()) {
            IpAddress address = entry.getKey();
            Optional<PassedOver.Reason> reason =
                    reason(address, entry.getValue(), round.facts(address), guarded);
            if (reason.isPresent()) {
                pass(address, reason.get(), entry.getValue().accesses());
            } else {
                addresses.put(address, entry.getValue());
            }
        }
        round.byAgent()
                .forEach(
                        (agent, seen) -> {
                            if (isTelling(agent, round.facts(agent))) {
                                agents.put(agent, seen);
                            }
                        });
    }

    private static Optional<PassedOver.Reason> reason(
            IpAddress address, SeenSource seen, AddressFacts facts, ProtectedNetworks guarded) {
        boolean isOpening = seen.isOpeningAlone() && facts.opens() != null;
        Certainty certainty = isOpening ? facts.opens().certainty() : facts.certainty();
        boolean isKnown = certainty == Certainty.DECLARED || certainty == Certainty.CERTAIN;
        if (isKnown) {
            return Optional.of(PassedOver.Reason.KNOWN);
        }
        Optional<PassedOver.Reason> reason =
                guarded.reason(AddressBlock.parse(address.toString()).orElseThrow());
        return reason.isEmpty() && seen.isDeclaredAlone()
                ? Optional.of(PassedOver.Reason.KNOWN_AGENT)
                : reason;
    }

    private void pass(IpAddress address, PassedOver.Reason reason, int accesses) {
        IpAddress network = address.network();
        String shown = network + (network.isV4() ? "/24" : "/64");
        passed.merge(
                shown + " " + reason,
                new PassedOver(shown, reason, accesses),
                (one, other) -> new PassedOver(shown, reason, one.accesses() + other.accesses()));
    }

    /** Not known yet, and no browser: whatever names an operating system people may have too. */
    private static boolean isTelling(String agent, AgentFacts facts) {
        boolean isPlain =
                switch (facts.sort()) {
                    case PLAIN, UNNAMED, UNLIKE_BROWSER -> true;
                    case DECLARED, EMPTY, IMPOSSIBLE, ANCIENT, NOT_RECORDED -> false;
                };
        boolean isBrowser = facts.system() != OperatingSystem.UNKNOWN || facts.chromeMajor() > 0;
        return isPlain && !isBrowser && !agent.isBlank() && agent.length() <= LONGEST_AGENT;
    }

    SortedMap<IpAddress, SeenSource> addresses() {
        return addresses;
    }

    /** Agents that may be rows: they name no browser, and no list knows them. */
    SortedMap<String, SeenSource> agents() {
        return agents;
    }

    List<PassedOver> passed() {
        return List.copyOf(passed.values());
    }
}
