package drillsift.classify;

import java.util.Optional;

/** Marks whoever follows a link that no person sees. */
final class HoneypotLinkRule extends MarkedRule {

    HoneypotLinkRule(RuleSettings settings) {
        super("honeypot-link", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.TRAP ? mark.seen("", "") : Optional.empty();
    }
}
