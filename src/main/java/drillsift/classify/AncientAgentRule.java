package drillsift.classify;

/** Weighs browsers that nobody could use any more, Internet Explorer 8 and older. */
final class AncientAgentRule extends MarkedRule {

    AncientAgentRule(RuleSettings settings) {
        super("ancient-agent", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.agentFacts.sort() == AgentFacts.Sort.ANCIENT) {
            findings.add(mark, "", "");
        }
    }
}
