package drillsift.classify;

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
    public void examine(Episode episode, Findings findings) {
        Companions.Company company = episode.company;
        double growth = company.isSteady() ? STEADY_GROWTH : 1;
        if (episode.isNormal() && company.isFollower()) {
            findings.add(mark, "", "", mark.weight() * growth, "");
        }
    }
}
