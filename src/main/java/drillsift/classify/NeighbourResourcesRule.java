package drillsift.classify;

import java.util.Optional;

/** The page's parts were fetched from neighbour addresses; proxies that many share do that too. */
final class NeighbourResourcesRule implements MachineRule {

    private final Mark mark;

    NeighbourResourcesRule(RuleSettings settings) {
        mark = settings.mark("neighbour-resources");
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
        return episode.neighbourResources > 0 && episode.resources == 0 && !episode.isShared()
                ? mark.seen(Integer.toString(episode.neighbourResources), "")
                : Optional.empty();
    }
}
