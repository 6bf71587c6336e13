package drillsift.classify;

import drillsift.event.EventKind;
import java.util.Optional;

/**
 * Weighs very little a click on a mail whose pictures were never loaded, in a round where most
 * were. Many mail programs load none.
 */
final class NoOpeningRule extends MarkedRule {

    NoOpeningRule(RuleSettings settings) {
        super("no-opening", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isBlind = episode.isOpeningKept && !episode.isOpened;
        return episode.isNormal() && episode.has(EventKind.CLICKED) && isBlind
                ? mark.seen("", "")
                : Optional.empty();
    }
}
