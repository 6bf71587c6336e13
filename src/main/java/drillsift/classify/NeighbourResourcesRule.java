package drillsift.classify;

/**
 * Weighs a page whose parts were fetched from other addresses of the same network: farms of
 * browsers share their work. Cloud proxies do so too and are left out.
 */
final class NeighbourResourcesRule extends MarkedRule {

    NeighbourResourcesRule(RuleSettings settings) {
        super("neighbour-resources", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isFarm = episode.neighbourResources > 0 && episode.resources == 0;
        if (episode.isNormal() && isFarm && !episode.isShared()) {
            findings.add(mark, episode.neighbourResources, 1);
        }
    }
}
