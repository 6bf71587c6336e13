package drillsift.classify;

/**
 * Weighs a damaged token and whatever the same source asks for within a minute: scanners try a link
 * with something appended. A mail program that breaks a line does so too, so it does not decide,
 * and weighs half where the page was drawn afterwards.
 */
final class DamagedTokenRule extends MarkedRule {

    private final double near;

    DamagedTokenRule(RuleSettings settings) {
        super("damaged-token", settings);
        near = settings.threshold("damaged-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.lane == Lane.DAMAGED) {
            findings.add(mark, 0.0, near);
        } else if (episode.isNormal() && episode.damagedSeconds <= near) {
            double share = episode.isPageDrawn() ? 0.5 : 1;
            findings.add(mark, episode.damagedSeconds, near, mark.weight() * share, "");
        }
    }
}
