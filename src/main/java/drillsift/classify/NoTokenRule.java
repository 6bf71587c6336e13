package drillsift.classify;

import java.util.Optional;

/** The request belongs to no mail: crawlers and probes of the server. */
final class NoTokenRule implements MachineRule {

    private final Mark mark;

    NoTokenRule(RuleSettings settings) {
        mark = settings.mark("no-token");
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
        return episode.lane == Lane.TOKENLESS ? mark.seen("", "") : Optional.empty();
    }
}
