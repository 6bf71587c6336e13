package drillsift.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The people of one round in file order, with look-ups. Positions in {@link #recipients} are the
 * recipient ids of all later stages.
 */
public final class Roster {

    private final List<Recipient> recipients;
    private volatile Map<String, Integer> byToken;
    private volatile Map<String, Integer> byEmail;

    public Roster(List<Recipient> recipients) {
        this.recipients = List.copyOf(recipients);
    }

    /** Made when it is first asked for: nobody looks people of an untouched round up. */
    private Map<String, Integer> ids(Function<Recipient, String> key) {
        int room = recipients.size() + recipients.size() / 2; // so that it need not grow
        Map<String, Integer> ids = new HashMap<>(room);
        for (int i = 0; i < recipients.size(); i++) {
            String of = key.apply(recipients.get(i));
            if (!of.isEmpty()) {
                ids.putIfAbsent(of, i);
            }
        }
        return ids;
    }

    public List<Recipient> recipients() {
        return recipients;
    }

    public int size() {
        return recipients.size();
    }

    public Recipient get(int id) {
        return recipients.get(id);
    }

    public OptionalInt byToken(String token) {
        if (byToken == null) {
            byToken = ids(Recipient::token);
        }
        return find(byToken, token);
    }

    /**
     * @param email normalised for matching
     */
    public OptionalInt byEmail(String email) {
        if (byEmail == null) {
            byEmail = ids(Recipient::email);
        }
        return find(byEmail, email);
    }

    private static OptionalInt find(Map<String, Integer> ids, String key) {
        Integer id = ids.get(key);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
