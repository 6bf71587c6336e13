package drillsift.classify;

import java.util.Optional;

/** Came within seconds of another place that shows more of a person. */
final class DistantNetworkRule implements MachineRule {

    private final Mark mark;

    DistantNetworkRule(RuleSettings settings) {
        mark = settings.mark("distant-network");
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
        return !Double.isNaN(episode.distantSeconds)
                ? mark.seen(Seconds.of(episode.distantSeconds), "")
                : Optional.empty();
    }
}
