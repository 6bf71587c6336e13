package drillsift.classify;

import drillsift.event.EventKind;

/**
 * Weighs agents that name no system a browser could run on. It decides nothing alone: browsers that
 * a company had made, and tools that hide what people use, name none either.
 */
final class UnnamedSystemRule extends MarkedRule {

    UnnamedSystemRule(RuleSettings settings) {
        super("unnamed-system", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AgentFacts facts = episode.agentFacts;
        boolean isUnnamed =
                facts.sort() == AgentFacts.Sort.UNNAMED && facts.scope().covers(episode.kinds);
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        if (isUnnamed && !isProgram) {
            findings.add(mark, "", "", mark.weight(), facts.row());
        }
    }
}
