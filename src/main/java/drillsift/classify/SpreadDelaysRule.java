package drillsift.classify;

/**
 * Speaks for people: many of them behind one address, each in their own time. One browser for all
 * is no sign against it, since offices install one image on every computer.
 */
final class SpreadDelaysRule extends MarkedRule {

    private final double tokens;
    private final double median;
    private final double high;

    SpreadDelaysRule(RuleSettings settings) {
        super("spread-delays", settings);
        tokens = settings.threshold("breadth-tokens");
        median = settings.threshold("spread-median-seconds");
        high = settings.threshold("spread-p90-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Profile source = episode.source;
        boolean isSpread = source.median() >= median && source.high() >= high;
        if (episode.isNormal()
                && !episode.isBesideFarm
                && source.tokens() >= tokens
                && isSpread
                && !source.isLoose()
                && !episode.company.isFollower()) {
            findings.add(mark, source.tokens(), tokens);
        }
    }
}
