package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a page whose parts were fetched from other addresses of the same network: farms of
 * browsers share their work. Cloud proxies do so too and are left out.
 */
final class NeighbourResourcesRule extends MarkedRule {

    NeighbourResourcesRule(RuleSettings settings) {
        super("neighbour-resources", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isFarm = episode.neighbourResources > 0 && episode.resources == 0;
        return episode.isNormal() && isFarm && !episode.isShared()
                ? mark.seen(episode.neighbourResources, 1)
                : Optional.empty();
    }
}
