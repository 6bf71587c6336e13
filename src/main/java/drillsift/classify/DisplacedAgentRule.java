package drillsift.classify;

import java.util.Optional;

/**
 * Weighs a telephone's browser in a data centre, and two operating systems within a minute at one
 * address of a listed network: scanners change what they call themselves.
 */
final class DisplacedAgentRule extends MarkedRule {

    DisplacedAgentRule(RuleSettings settings) {
        super("displaced-agent", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AddressFacts facts = episode.networkFacts();
        boolean isMobile = episode.agentFacts.system().isMobile();
        boolean isOdd = isMobile || episode.isTwoSystems;
        return episode.isNormal() && facts.isListed() && isOdd
                ? mark.seen(facts.what(), "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
