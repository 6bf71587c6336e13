package drillsift.classify;

import drillsift.event.EventKind;

/**
 * Weighs agents that are made otherwise than browsers' are: a product that no browser carries, no
 * engine, a system in the wrong place. It decides nothing alone: nobody knows all browsers. Where
 * many people share an address it is half, since a whole company may use a browser of its own.
 */
final class UnlikeBrowserRule extends MarkedRule {

    UnlikeBrowserRule(RuleSettings settings) {
        super("unlike-browser", settings);
    }

    @Override
    public void examine(Episode episode, Findings findings) {
        AgentFacts facts = episode.agentFacts;
        boolean isUnlike =
                facts.sort() == AgentFacts.Sort.UNLIKE_BROWSER
                        && facts.scope().covers(episode.kinds);
        boolean isProgram =
                episode.has(EventKind.PROGRAM_EXECUTED) || episode.has(EventKind.ATTACHMENT_OPENED);
        double share = episode.isShared() ? 0.5 : 1;
        if (isUnlike && !isProgram) {
            findings.add(mark, facts.what(), "", mark.weight() * share, facts.row());
        }
    }
}
