package drillsift.classify;

/** Weighs agents of browsers that never were, such as Internet Explorer on a Mac. */
final class ImpossibleAgentRule extends MarkedRule {

    ImpossibleAgentRule(RuleSettings settings) {
        super("impossible-agent", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        if (episode.agentFacts.sort() == AgentFacts.Sort.IMPOSSIBLE) {
            findings.add(mark, "", "");
        }
    }
}
