package drillsift.classify;

import drillsift.message.Messages;

/**
 * What a row of a list says of itself.
 *
 * @param id unique over all lists
 * @param what it is, in words
 * @param certainty for agents, which declare themselves, CERTAIN, and PROBABLE where they only name
 *     nothing that people use; HUMAN for rows about people
 * @param kind of machine by the list; for networks, which tell nothing of it, NONE
 * @param scope events that the row may judge
 * @param source what the row rests on
 * @param date when that was looked at, yyyy-MM-dd; empty where nobody said
 * @param list where the row stands: a file's name; empty for the lists of the program
 */
public record KnownMachine(
        Sort sort,
        String id,
        String what,
        Certainty certainty,
        MachineKind kind,
        Scope scope,
        String source,
        String date,
        String list) {

    /** What the row names; egress are the networks that many people share. */
    public enum Sort {
        AGENT,
        NETWORK,
        EGRESS
    }

    /** What it is in the language of the messages; a row of a user's list in its own words. */
    public String what(Messages messages) {
        return list.isEmpty() ? inWords(id, what, messages) : what;
    }

    /** What a shipped row is in the language of the messages; else the given words. */
    static String inWords(String row, String words, Messages messages) {
        return messages.find("machine", row).orElse(words);
    }

    static KnownMachine agent(ShippedList.Row row) {
        MachineKind kind = MachineKind.valueOf(row.text("kind"));
        String stated = row.text("certainty");
        Certainty certainty = stated.isEmpty() ? Certainty.CERTAIN : Certainty.of(stated);
        boolean isPeople = kind == MachineKind.NONE;
        return of(row, Sort.AGENT, isPeople ? Certainty.HUMAN : certainty, kind);
    }

    static KnownMachine network(ShippedList.Row row) {
        Certainty certainty = Certainty.of(row.text("certainty"));
        Sort sort = certainty == Certainty.HUMAN ? Sort.EGRESS : Sort.NETWORK;
        return of(row, sort, certainty, MachineKind.NONE);
    }

    private static KnownMachine of(
            ShippedList.Row row, Sort sort, Certainty certainty, MachineKind kind) {
        return new KnownMachine(
                sort,
                row.text("id"),
                row.text("what"),
                certainty,
                kind,
                Scope.of(row.text("scope")),
                row.text("source"),
                row.text("date"),
                "");
    }
}
