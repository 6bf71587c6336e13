package drillsift.classify;

import java.util.Optional;

/** Weighs browsers that nobody could use any more, Internet Explorer 8 and older. */
final class AncientAgentRule extends MarkedRule {

    AncientAgentRule(RuleSettings settings) {
        super("ancient-agent", settings);
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.agentFacts.sort() == AgentFacts.Sort.ANCIENT
                ? mark.seen("", "")
                : Optional.empty();
    }
}
