package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a little what came from a hosting provider. Virtual desktops and company proxies stand
 * there as well, so it counts only beside other signs.
 */
final class CloudNetworkRule extends MarkedRule {

    CloudNetworkRule(RuleSettings settings) {
        super("cloud-network", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        return episode.isNormal() && facts.certainty() == Certainty.CLOUD
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
