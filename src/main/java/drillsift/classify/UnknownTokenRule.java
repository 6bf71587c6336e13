package drillsift.classify;

import java.util.Optional;

/** Sets aside tokens that belong to nobody on the roster. They are counted, never guessed. */
final class UnknownTokenRule extends MarkedRule {

    UnknownTokenRule(RuleSettings settings) {
        super("unknown-token", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.lane == Lane.UNKNOWN ? mark.seen(episode.accesses, "") : Optional.empty();
    }
}
