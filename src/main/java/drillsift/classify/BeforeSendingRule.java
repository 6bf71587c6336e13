package drillsift.classify;

import java.util.Optional;

/**
 * Weighs accesses before the mail left: gateways fetch links while they still hold it. Times are
 * already corrected for the clock of the source.
 */
final class BeforeSendingRule extends MarkedRule {

    BeforeSendingRule(RuleSettings settings) {
        super("before-sending", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isBefore = episode.delaySeconds < -episode.precisionSeconds;
        return episode.isNormal() && !episode.isStatus && isBefore
                ? mark.seen(episode.delaySeconds, "")
                : Optional.empty();
    }
}
