package drillsift.classify;

import drillsift.event.EventKind;
import java.util.Optional;

/**
 * Weighs agents that name no system a browser could run on. It decides nothing alone: browsers that
 * a company had made, and tools that hide what people use, name none either.
 */
final class UnnamedSystemRule extends MarkedRule {

    UnnamedSystemRule(RuleSettings settings) {
        super("unnamed-system", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        AgentFacts facts = episode.agentFacts;
        boolean isUnnamed =
                facts.sort() == AgentFacts.Sort.UNNAMED && facts.scope().covers(episode.kinds);
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        return isUnnamed && !isProgram
                ? mark.seen("", "", mark.weight(), facts.row())
                : Optional.empty();
    }
}
