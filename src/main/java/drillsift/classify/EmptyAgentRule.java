package drillsift.classify;

import drillsift.event.EventKind;

/**
 * Weighs an agent that was sent empty or as a bare beginning. A log without that column says
 * nothing.
 */
final class EmptyAgentRule extends MarkedRule {

    EmptyAgentRule(RuleSettings settings) {
        super("empty-agent", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        boolean isEmpty = episode.agentFacts.sort() == AgentFacts.Sort.EMPTY;
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        if (isEmpty && !isProgram) {
            findings.add(mark, "", "");
        }
    }
}
