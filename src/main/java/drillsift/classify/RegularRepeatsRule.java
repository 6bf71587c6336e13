package drillsift.classify;

/**
 * Weighs visits that one source repeats at a steady interval, as sandboxes do. A tab may reload by
 * the clock as well, so where the page was drawn it is half.
 */
final class RegularRepeatsRule extends MarkedRule {

    private final double count;
    private final double spread;

    RegularRepeatsRule(RuleSettings settings) {
        super("regular-repeats", settings);
        count = settings.threshold("repeats-count");
        spread = settings.threshold("repeats-spread-percent");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isSteady = episode.repeatSpreadPercent < spread;
        double share = episode.isPageDrawn() ? 0.5 : 1;
        if (episode.isNormal() && episode.repeats >= count && isSteady) {
            findings.add(mark, episode.repeats, count, mark.weight() * share, "");
        }
    }
}
