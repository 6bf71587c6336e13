package drillsift.classify;

import java.util.List;
import java.util.Locale;

/** Agents that say what they are: the user's list, then the shipped one. Safe for threads. */
final class KnownAgents {

    private static final AgentRows SHIPPED = new AgentRows(MachineList.shipped().agents());
    private static final KnownAgents ONLY_SHIPPED = new KnownAgents(MachineList.NONE);

    private final AgentRows own;

    /**
     * @param machines the user's own
     */
    KnownAgents(MachineList machines) {
        own = new AgentRows(machines.agents());
    }

    static KnownAgents shipped() {
        return ONLY_SHIPPED;
    }

    /** What can be said of that agent; an empty text counts as recorded. */
    AgentFacts facts(String agent) {
        String text = plain(agent);
        if (text.isEmpty() || text.equals("-") || text.equals("mozilla/5.0")) {
            return AgentFacts.of(AgentFacts.Sort.EMPTY, 0, OperatingSystem.UNKNOWN);
        }
        return own.first(text)
                .or(() -> SHIPPED.first(DeviceComment.without(text)))
                .flatMap(AgentRows.Row::facts)
                .map(facts -> facts.beside(BrowserVersion.facts(text)))
                .orElseGet(() -> BrowserVersion.facts(text));
    }

    /**
     * Whether the row speaks of that agent. For a look-up: judging keeps the rows compiled.
     *
     * @throws com.google.re2j.PatternSyntaxException when the pattern is none
     */
    static boolean matches(KnownAgent row, String agent) {
        boolean isShipped = MachineList.shipped().agents().contains(row);
        String text = plain(agent);
        return new AgentRows(List.of(row))
                .first(isShipped ? DeviceComment.without(text) : text)
                .isPresent();
    }

    private static String plain(String agent) {
        return agent.toLowerCase(Locale.ROOT).trim();
    }
}
