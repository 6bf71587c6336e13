package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a page of which nothing was drawn: no style, picture or icon was asked for, in a round
 * whose logs would show it.
 */
final class NoPageRule extends MarkedRule {

    NoPageRule(RuleSettings settings) {
        super("no-page", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isSeen = episode.isPageEvidenceKept && episode.isPageExpected();
        boolean isBare = !episode.isPageDrawn() && episode.neighbourResources == 0;
        return episode.isNormal() && isSeen && isBare ? mark.seen(0, 1) : Optional.empty();
    }
}
