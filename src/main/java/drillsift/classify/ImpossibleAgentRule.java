package drillsift.classify;

import java.util.Optional;

/** Weighs agents of browsers that never were, such as Internet Explorer on a Mac. */
final class ImpossibleAgentRule extends MarkedRule {

    ImpossibleAgentRule(RuleSettings settings) {
        super("impossible-agent", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.agentFacts.sort() == AgentFacts.Sort.IMPOSSIBLE
                ? mark.seen("", "")
                : Optional.empty();
    }
}
