package drillsift.classify;

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
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.networkFacts();
        boolean isCloud = facts.certainty() == Certainty.CLOUD && !episode.isCrowdUnhurried;
        if (episode.isNormal() && isCloud) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
