package drillsift.classify;

/**
 * Weighs accesses before the mail left: gateways fetch links while they still hold it. Times are
 * already corrected for the clock of the source.
 */
final class BeforeSendingRule extends MarkedRule {

    BeforeSendingRule(RuleSettings settings) {
        super("before-sending", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isBefore = episode.delaySeconds < -episode.precisionSeconds;
        if (episode.isNormal() && !episode.isStatus && isBefore) {
            findings.add(mark, episode.delaySeconds, "");
        }
    }
}
