package drillsift.classify;

import drillsift.event.EventKind;
import java.util.Optional;

/**
 * Weighs an agent that was sent empty or as a bare beginning. A log without that column says
 * nothing.
 */
final class EmptyAgentRule extends MarkedRule {

    EmptyAgentRule(RuleSettings settings) {
        super("empty-agent", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        boolean isEmpty = episode.agentFacts.sort() == AgentFacts.Sort.EMPTY;
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        return isEmpty && !isProgram ? mark.seen("", "") : Optional.empty();
    }
}
