package drillsift.classify;

/**
 * Weighs sources that come at nearly the same distance after each person's own mail, however long
 * it is: mail that was held is scanned late, but people never keep step.
 */
final class NarrowDelaysRule extends MarkedRule {

    private static final double MOST_OF_MEDIAN = 0.8;
    private static final double CROWD_GROWTH = 1.5;

    private final double tokens;
    private final double crowd;
    private final double width;

    NarrowDelaysRule(RuleSettings settings) {
        super("narrow-delays", settings);
        crowd = settings.threshold("crowd-tokens");
        tokens = settings.threshold("narrow-tokens");
        width = settings.threshold("narrow-width-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        Profile source = episode.source;
        double observed = source.high() - source.low();
        // An export that was taken early cuts everybody's delays; then they begin at once.
        boolean isNarrow = observed < width && observed < source.median() * MOST_OF_MEDIAN;
        if (!episode.isNormal() || source.tokens() < tokens || !isNarrow) {
            return;
        }
        boolean isWithin = episode.delaySeconds <= source.high() + width;
        double share = episode.isShared() || !isWithin || source.isLoose() ? 0.5 : 1;
        double growth = source.tokens() >= crowd ? CROWD_GROWTH : 1;
        findings.add(mark, observed, width, mark.weight() * share * growth, "");
    }
}
