package drillsift.classify;

import java.util.Optional;

/** A link that no person sees was opened. */
final class HoneypotLinkRule implements MachineRule {

    private final Mark mark;

    HoneypotLinkRule(RuleSettings settings) {
        mark = settings.mark("honeypot-link");
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
        return episode.lane == Lane.TRAP ? mark.seen("", "") : Optional.empty();
    }
}
