package drillsift.classify;

/** Speaks for a person: the page was drawn with what belongs to it, now or before. */
final class PageDrawnRule extends MarkedRule {

    PageDrawnRule(RuleSettings settings) {
        super("page-drawn", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isDrawnByPool = episode.isShared() && episode.neighbourResources > 0;
        boolean isDrawn = episode.isPageDrawn() || isDrawnByPool;
        if (episode.isNormal() && episode.isPageExpected() && isDrawn) {
            findings.add(mark, episode.resources + episode.neighbourResources, 1);
        }
    }
}
