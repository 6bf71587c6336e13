package drillsift.classify;

/**
 * Weighs sources that ask for many people's links, each soon after that person's own mail. Half
 * where many people share the address or its network is full of people who take their time, and
 * half for a late visit when no single agent shows it.
 */
final class ManyAtOnceRule extends MarkedRule {

    /** Fifty people are more than ten times five, and no office opens its mail in step. */
    private static final double CROWD_GROWTH = 1.3;

    private final double tokens;
    private final double crowd;
    private final double median;
    private final double high;

    ManyAtOnceRule(RuleSettings settings) {
        super("many-at-once", settings);
        crowd = settings.threshold("crowd-tokens");
        tokens = settings.threshold("breadth-tokens");
        median = settings.threshold("breadth-median-seconds");
        high = settings.threshold("breadth-p90-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Profile source = episode.source;
        boolean isSoon = source.median() < median && source.high() < high;
        if (!episode.isNormal() || source.tokens() < tokens || !isSoon) {
            return;
        }
        boolean isOffTime = episode.delaySeconds > high && !episode.isSourceOfAgent;
        boolean isDoubtful = episode.isAmongPeople || source.isLoose();
        double share = episode.isShared() || isOffTime || isDoubtful ? 0.5 : 1;
        double growth = source.tokens() >= crowd ? CROWD_GROWTH : 1;
        findings.add(mark, source.tokens(), tokens, mark.weight() * share * growth, "");
    }
}
