package drillsift.classify;

import java.util.Optional;

/**
 * Weighs networks that come seconds after somebody else's access, for many people: reputation
 * services fetch what their customers open.
 */
final class FollowsPeopleRule extends MarkedRule {

    /** Twenty visits that all follow somebody's are no chance. */
    static final double STEADY_GROWTH = 1.5;

    FollowsPeopleRule(RuleSettings settings) {
        super("follows-people", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        Companions.Company company = episode.company;
        double growth = company.isSteady() ? STEADY_GROWTH : 1;
        return episode.isNormal() && company.isFollower()
                ? mark.seen("", "", mark.weight() * growth, "")
                : Optional.empty();
    }
}
