package drillsift.classify;

import java.util.Optional;

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
    public Optional<Evidence> examine(Episode episode) {
        if (episode.lane == Lane.DAMAGED) {
            return mark.seen(0.0, near);
        }
        if (!episode.isNormal() || !(episode.damagedSeconds <= near)) {
            return Optional.empty();
        }
        double share = episode.isPageDrawn() ? 0.5 : 1;
        return mark.seen(episode.damagedSeconds, near, mark.weight() * share, "");
    }
}
