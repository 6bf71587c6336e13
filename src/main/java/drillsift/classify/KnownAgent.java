package drillsift.classify;

import java.util.List;

/**
 * A row about agents: any of its words, endings, beginnings or its pattern, and none of its
 * exceptions. Capitals mean nothing in any of them.
 *
 * @param words found anywhere
 * @param ends found where no letter from a to z follows
 * @param starts found at the beginning
 * @param except words that let an agent through
 * @param pattern in RE2; empty if none
 * @param products names that a browser's agent may carry; where there are any, the row speaks only
 *     of agents that carry another one
 */
public record KnownAgent(
        KnownMachine about,
        List<String> words,
        List<String> ends,
        List<String> starts,
        List<String> except,
        String pattern,
        List<String> products) {

    /** A row that takes no heed of products. */
    public KnownAgent(
            KnownMachine about,
            List<String> words,
            List<String> ends,
            List<String> starts,
            List<String> except,
            String pattern) {
        this(about, words, ends, starts, except, pattern, List.of());
    }

    static KnownAgent of(ShippedList.Row row) {
        return new KnownAgent(
                KnownMachine.agent(row),
                row.texts("words"),
                row.texts("ends"),
                row.texts("starts"),
                row.texts("except"),
                row.text("pattern"),
                row.texts("products"));
    }

    /**
     * Whether the row speaks of that agent.
     *
     * @throws com.google.re2j.PatternSyntaxException when the pattern is none
     */
    public boolean matches(String agent) {
        return KnownAgents.matches(this, agent);
    }
}
