package drillsift.classify;

import java.util.Optional;

/** A browser older than any that is still in use. */
final class AncientAgentRule implements MachineRule {

    private final Mark mark;

    AncientAgentRule(RuleSettings settings) {
        mark = settings.mark("ancient-agent");
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
        return episode.agentFacts.sort() == AgentFacts.Sort.ANCIENT
                ? mark.seen("", "")
                : Optional.empty();
    }
}
