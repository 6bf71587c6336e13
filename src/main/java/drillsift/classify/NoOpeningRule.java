package drillsift.classify;

import drillsift.event.EventKind;

/**
 * Weighs very little a click on a mail whose pictures were never loaded, in a round where most
 * were. Many mail programs load none.
 */
final class NoOpeningRule extends MarkedRule {

    NoOpeningRule(RuleSettings settings) {
        super("no-opening", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isBlind = episode.isOpeningKept && !episode.isOpened;
        if (episode.isNormal() && episode.has(EventKind.CLICKED) && isBlind) {
            findings.add(mark, "", "");
        }
    }
}
