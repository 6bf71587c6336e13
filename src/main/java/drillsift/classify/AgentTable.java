package drillsift.classify;

import drillsift.event.EventBlock;

/** What is known of each distinct agent of a round. */
final class AgentTable {

    private final AgentFacts[] facts;
    private static final AgentFacts EMPTY =
            AgentFacts.of(AgentFacts.Sort.EMPTY, 0, OperatingSystem.UNKNOWN);

    AgentTable(Interner<String> agents, KnownAgents known) {
        facts = agents.values().parallelStream().map(known::facts).toArray(AgentFacts[]::new);
    }

    AgentFacts facts(int agent) {
        if (agent >= 0) {
            return facts[agent];
        }
        return agent == EventBlock.AGENT_NOT_RECORDED ? AgentFacts.NOT_RECORDED : EMPTY;
    }
}
