package drillsift.classify;

import java.util.Optional;

/** Weighs networks that scanners were seen in, though no vendor says so. */
final class ObservedNetworkRule extends MarkedRule {

    ObservedNetworkRule(RuleSettings settings) {
        super("observed-network", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        return facts.certainty() == Certainty.OBSERVED
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
