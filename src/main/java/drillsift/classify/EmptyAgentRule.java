package drillsift.classify;

import java.util.Optional;

/** The source records agents, and this one is empty or bare. */
final class EmptyAgentRule implements MachineRule {

    private final Mark mark;

    EmptyAgentRule(RuleSettings settings) {
        mark = settings.mark("empty-agent");
    }

    @Override
    public String id() {
        return mark.rule();
    }

    @Override
    public EvidenceGroup group() {
        return mark.group();
    }

    @Override
    public Optional<Evidence> examine(Episode episode) {
        return episode.agentFacts.sort() == AgentFacts.Sort.EMPTY
                ? mark.seen("", "")
                : Optional.empty();
    }
}
