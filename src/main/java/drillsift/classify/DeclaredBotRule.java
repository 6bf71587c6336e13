package drillsift.classify;

import drillsift.event.EventKind;

/**
 * Marks agents that say that they are no browser. A program that ran from an attachment names
 * itself as it likes, so the list says which events each row may judge.
 */
final class DeclaredBotRule extends MarkedRule {

    DeclaredBotRule(RuleSettings settings) {
        super("declared-bot", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AgentFacts facts = episode.agentFacts;
        boolean isDeclared =
                facts.sort() == AgentFacts.Sort.DECLARED && facts.scope().covers(episode.kinds);
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        if (isDeclared && !isProgram) {
            findings.add(mark, facts.what(), "", mark.weight(), facts.row());
        }
    }
}
