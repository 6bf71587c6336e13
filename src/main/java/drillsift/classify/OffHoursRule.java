package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a little what came outside office hours or on a day off. People read mail then as well, so
 * it never decides.
 */
final class OffHoursRule extends MarkedRule {

    OffHoursRule(RuleSettings settings) {
        super("off-hours", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isOffHours ? mark.seen("", "") : Optional.empty();
    }
}
