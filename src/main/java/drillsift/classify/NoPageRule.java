package drillsift.classify;

/**
 * Weighs a page of which nothing was drawn: no style, picture or icon was asked for, in a round
 * whose logs would show it.
 */
final class NoPageRule extends MarkedRule {

    NoPageRule(RuleSettings settings) {
        super("no-page", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isSeen = episode.isPageEvidenceKept && episode.isPageExpected();
        boolean isBare = !episode.isPageDrawn() && episode.neighbourResources == 0;
        if (episode.isNormal() && isSeen && isBare) {
            findings.add(mark, 0, 1);
        }
    }
}
