package drillsift.classify;

/**
 * Weighs accesses that came sooner after this person's sending than people read and click. Full
 * weight for the first seconds, then less by steps: some people answer a notification in a minute.
 */
final class TooSoonRule extends MarkedRule {

    private final double atOnce;
    private final double soon;
    private final double quick;
    private final double brisk;
    private final double unhurried;

    TooSoonRule(RuleSettings settings) {
        super("too-soon", settings);
        atOnce = settings.threshold("at-once-seconds");
        soon = settings.threshold("soon-seconds");
        quick = settings.threshold("quick-seconds");
        brisk = settings.threshold("brisk-seconds");
        unhurried = settings.threshold("unhurried-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        double delay = episode.delaySeconds;
        double share = share(delay);
        boolean isJudged = episode.isNormal() && !episode.isStatus && share > 0;
        boolean isFineEnough = episode.precisionSeconds <= 1;
        if (isJudged && isFineEnough) {
            findings.add(mark, delay, unhurried, mark.weight() * share, "");
        }
    }

    private double share(double delay) {
        if (Double.isNaN(delay) || delay < -atOnce || delay >= unhurried) {
            return 0;
        }
        if (delay < atOnce) {
            return 1;
        }
        if (delay < soon) {
            return 0.75;
        }
        if (delay < quick) {
            return 0.45;
        }
        return delay < brisk ? 0.25 : 0.1;
    }
}
