package drillsift.classify;

import java.util.Optional;

/** An agent that no browser sends. */
final class ImpossibleAgentRule implements MachineRule {

    private final Mark mark;

    ImpossibleAgentRule(RuleSettings settings) {
        mark = settings.mark("impossible-agent");
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
        return episode.agentFacts.sort() == AgentFacts.Sort.IMPOSSIBLE
                ? mark.seen("", "")
                : Optional.empty();
    }
}
