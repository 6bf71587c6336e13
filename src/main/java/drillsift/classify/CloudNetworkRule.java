package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a little what came from a hosting provider. Virtual desktops and company proxies stand
 * there as well, so it counts only beside other signs, and not where a crowd in that network comes
 * in its own time.
 */
final class CloudNetworkRule extends MarkedRule {

    CloudNetworkRule(RuleSettings settings) {
        super("cloud-network", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        boolean isCloud = facts.certainty() == Certainty.CLOUD && !episode.isCrowdUnhurried;
        return episode.isNormal() && isCloud
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
