package drillsift.classify;

import java.util.Optional;

/**
 * Weighs networks that come a moment before somebody else's access, for many people: checks at the
 * time of click.
 */
final class RunsAheadRule extends MarkedRule {

    RunsAheadRule(RuleSettings settings) {
        super("runs-ahead", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        Companions.Company company = episode.company;
        double growth = company.isSteady() ? FollowsPeopleRule.STEADY_GROWTH : 1;
        return episode.isNormal() && company.isAhead()
                ? mark.seen("", "", mark.weight() * growth, "")
                : Optional.empty();
    }
}
