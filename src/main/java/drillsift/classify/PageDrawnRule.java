package drillsift.classify;

import java.util.Optional;

/** Speaks for a person: the page was drawn with what belongs to it, now or before. */
final class PageDrawnRule extends MarkedRule {

    PageDrawnRule(RuleSettings settings) {
        super("page-drawn", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isDrawnByPool = episode.isShared() && episode.neighbourResources > 0;
        boolean isDrawn = episode.isPageDrawn() || isDrawnByPool;
        return episode.isNormal() && episode.isPageExpected() && isDrawn
                ? mark.seen(episode.resources + episode.neighbourResources, 1)
                : Optional.empty();
    }
}
