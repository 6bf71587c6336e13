package drillsift.classify;

import java.util.Optional;

/** A network from which only machines come. */
final class KnownNetworkRule implements MachineRule {

    private final Mark mark;

    KnownNetworkRule(RuleSettings settings) {
        mark = settings.mark("known-network");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts network = episode.networkFacts();
        return network.certainty() == AddressFacts.Certainty.CERTAIN
                ? mark.seen(network.what(), "", mark.weight(), network.row())
                : Optional.empty();
    }
}
