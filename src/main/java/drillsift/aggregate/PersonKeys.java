package drillsift.aggregate;

import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What people are recognised by over rounds: the employee number, else the mail address. Where one
 * roster has numbers and another has none, the number that all rosters agree on for an address
 * stands for it, so that nobody becomes two people because a column is missing.
 */
public final class PersonKeys {

    private final Map<String, String> numberOfMail = new HashMap<>();

    private PersonKeys() {}

    public static PersonKeys of(List<Roster> rosters) {
        PersonKeys keys = new PersonKeys();
        Set<String> contradicted = new HashSet<>();
        for (Roster roster : rosters) {
            for (Recipient person : roster.recipients()) {
                keys.enter(person, contradicted);
            }
        }
        contradicted.forEach(keys.numberOfMail::remove);
        return keys;
    }

    private void enter(Recipient person, Set<String> contradicted) {
        if (hasNumber(person)) {
            String known = numberOfMail.putIfAbsent(person.email(), person.key());
            if (known != null && !known.equals(person.key())) {
                contradicted.add(person.email()); // an address that went from one to another
            }
        }
    }

    private static boolean hasNumber(Recipient person) {
        return !person.key().equals(person.email());
    }

    public String of(Recipient person) {
        return hasNumber(person)
                ? person.key()
                : numberOfMail.getOrDefault(person.email(), person.key());
    }
}
