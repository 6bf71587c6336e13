package drillsift.classify;

import java.util.Optional;

/**
 * Weighs networks that come seconds after somebody else's access, for many people: reputation
 * services fetch what their customers open.
 */
final class FollowsPeopleRule extends MarkedRule {

    FollowsPeopleRule(RuleSettings settings) {
        super("follows-people", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.isNormal() && episode.isFollower ? mark.seen("", "") : Optional.empty();
    }
}
