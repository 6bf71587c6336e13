package drillsift.classify;

import java.util.Optional;

/**
 * A network of a mail security vendor. People behind browser isolation come from there as well, so
 * it speaks only soon after delivery.
 */
final class ProbableNetworkRule implements MachineRule {

    private final Mark mark;
    private final double seconds;

    ProbableNetworkRule(RuleSettings settings) {
        mark = settings.mark("probable-network");
        seconds = settings.threshold("unhurried-seconds");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts network = episode.networkFacts();
        boolean probable = network.certainty() == AddressFacts.Certainty.PROBABLE;
        return probable && !(episode.delaySeconds > seconds)
                ? mark.seen(network.what(), "", mark.weight(), network.row())
                : Optional.empty();
    }
}
