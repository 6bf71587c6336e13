package drillsift.classify;

/**
 * Weighs networks that come a moment before somebody else's access, for many people: checks at the
 * time of click.
 */
final class RunsAheadRule extends MarkedRule {

    RunsAheadRule(RuleSettings settings) {
        super("runs-ahead", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Companions.Company company = episode.company;
        double growth = company.isSteady() ? FollowsPeopleRule.STEADY_GROWTH : 1;
        if (episode.isNormal() && company.isAhead()) {
            findings.add(mark, "", "", mark.weight() * growth, "");
        }
    }
}
