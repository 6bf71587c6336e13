package drillsift.classify;

import java.util.Optional;

/** A network that was seen scanning, although its owner does not say so. */
final class ObservedNetworkRule implements MachineRule {

    private final Mark mark;

    ObservedNetworkRule(RuleSettings settings) {
        mark = settings.mark("observed-network");
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
        return network.certainty() == AddressFacts.Certainty.OBSERVED
                ? mark.seen(network.what(), "", mark.weight(), network.row())
                : Optional.empty();
    }
}
