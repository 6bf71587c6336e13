package drillsift.classify;

/**
 * Weighs sources that asked for many people's links and nearly always within minutes of each mail,
 * while others came for hours: of twenty people some are always late. Silent where the logs were
 * closed early. Half where many people share the address, and half for a late visit when no single
 * agent shows it.
 */
final class NeverLateRule extends MarkedRule {

    private static final double CROWD_GROWTH = 1.5;
    private static final double NEARLY = 0.75;

    private final double tokens;
    private final double crowd;
    private final double high;

    NeverLateRule(RuleSettings settings) {
        super("never-late", settings);
        tokens = settings.threshold("never-late-tokens");
        crowd = settings.threshold("crowd-tokens");
        high = settings.threshold("breadth-p90-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Profile source = episode.source;
        double growth = growth(source);
        if (!episode.isNormal() || !episode.isTailKept || growth == 0) {
            return;
        }
        boolean isOffTime = episode.delaySeconds > high && !episode.isSourceOfAgent;
        double share = episode.isShared() || isOffTime || source.isLoose() ? 0.5 : 1;
        findings.add(mark, source.tokens(), tokens, mark.weight() * share * growth, "");
    }

    /** Of fewer people it weighs half, and of half as many not a single one may be late. */
    private double growth(Profile source) {
        if (source.tokens() >= tokens && source.high() < high) {
            return source.tokens() >= crowd ? CROWD_GROWTH : 1;
        }
        boolean isNearly = source.tokens() >= tokens * NEARLY && source.high() < high;
        boolean isHalf = source.tokens() * 2 >= tokens && source.last() < high;
        return isNearly || isHalf ? 0.5 : 0;
    }
}
