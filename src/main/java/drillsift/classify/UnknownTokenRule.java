package drillsift.classify;

import java.util.Optional;

/** The token belongs to nobody on the roster; it is counted, never guessed. */
final class UnknownTokenRule implements MachineRule {

    private final Mark mark;

    UnknownTokenRule(RuleSettings settings) {
        mark = settings.mark("unknown-token");
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
        return episode.lane == Lane.UNKNOWN ? mark.seen("", "") : Optional.empty();
    }
}
