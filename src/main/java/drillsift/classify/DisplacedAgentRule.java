package drillsift.classify;

/**
 * Weighs a telephone's browser in a data centre, and two operating systems within a minute at one
 * address of a listed network: scanners change what they call themselves.
 */
final class DisplacedAgentRule extends MarkedRule {

    DisplacedAgentRule(RuleSettings settings) {
        super("displaced-agent", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AddressFacts facts = episode.networkFacts();
        boolean isMobile = episode.agentFacts.system().isMobile();
        boolean isOdd = isMobile || episode.isTwoSystems;
        if (episode.isNormal() && facts.isListed() && isOdd) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
