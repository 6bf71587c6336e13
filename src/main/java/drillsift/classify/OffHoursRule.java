package drillsift.classify;

/**
 * Weighs a little what came outside office hours or on a day off. People read mail then as well, so
 * it never decides.
 */
final class OffHoursRule extends MarkedRule {

    OffHoursRule(RuleSettings settings) {
        super("off-hours", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.isNormal() && episode.isOffHours) {
            findings.add(mark, "", "");
        }
    }
}
