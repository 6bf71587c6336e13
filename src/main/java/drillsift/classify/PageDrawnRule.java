package drillsift.classify;

import java.util.Optional;

/** Speaks for a person: the page was drawn with what belongs to it, now or before. */
final class PageDrawnRule extends MarkedRule {

    PageDrawnRule(RuleSettings settings) {
        super("page-drawn", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isPageExpected() && episode.isPageDrawn()
                ? mark.seen(episode.resources, 1)
                : Optional.empty();
    }
}
