package drillsift.classify;

import java.util.Optional;

/**
 * Weighs networks that come a moment before somebody else's access, for many people: checks at the
 * time of click.
 */
final class RunsAheadRule extends MarkedRule {

    RunsAheadRule(RuleSettings settings) {
        super("runs-ahead", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isAhead ? mark.seen("", "") : Optional.empty();
    }
}
