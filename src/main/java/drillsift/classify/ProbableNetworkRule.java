package drillsift.classify;

import java.util.Optional;

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
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        boolean isProbable = facts.certainty() == Certainty.PROBABLE;
        return isProbable && episode.delaySeconds < soon
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
