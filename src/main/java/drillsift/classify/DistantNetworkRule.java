package drillsift.classify;

/**
 * Weighs the odd one of two distant networks that used one token within seconds: that which shows
 * less of a person. Telephone and computer in one hand do the same, so it weighs little.
 */
final class DistantNetworkRule extends MarkedRule {

    DistantNetworkRule(RuleSettings settings) {
        super("distant-network", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && !Double.isNaN(episode.distantSeconds)) {
            findings.add(mark, episode.distantSeconds, "");
        }
    }
}
