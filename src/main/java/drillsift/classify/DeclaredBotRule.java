package drillsift.classify;

import java.util.Optional;

/** The agent names a program that is no person's browser. */
final class DeclaredBotRule implements MachineRule {

    private final Mark mark;

    DeclaredBotRule(RuleSettings settings) {
        mark = settings.mark("declared-bot");
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
        AgentFacts agent = episode.agentFacts;
        boolean declared =
                agent.sort() == AgentFacts.Sort.DECLARED && agent.scope().covers(episode.kinds);
        return declared
                ? mark.seen(agent.what(), "", mark.weight(), agent.row())
                : Optional.empty();
    }
}
