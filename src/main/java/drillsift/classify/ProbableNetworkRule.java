package drillsift.classify;

/**
 * Weighs networks of vendors, soon after sending only: browser isolation puts people behind them.
 */
final class ProbableNetworkRule extends MarkedRule {

    private final double soon;

    ProbableNetworkRule(RuleSettings settings) {
        super("probable-network", settings);
        soon = settings.threshold("late-seconds");
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.networkFacts();
        boolean isProbable = facts.certainty() == Certainty.PROBABLE;
        if (isProbable && episode.delaySeconds < soon) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
