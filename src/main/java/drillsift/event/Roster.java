package drillsift.event;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The people of one round in file order, with look-ups. Positions in {@link #recipients} are the
 * recipient ids of all later stages.
 */
public final class Roster {

    private final List<Recipient> recipients;
    private final Map<String, Integer> byToken;
    private final Map<String, Integer> byEmail;

    public Roster(List<Recipient> recipients) {
        this.recipients = List.copyOf(recipients);
        int room = recipients.size() + recipients.size() / 2; // so that they need not grow
        byToken = new HashMap<>(room);
        byEmail = new HashMap<>(room);
        for (int i = 0; i < recipients.size(); i++) {
            Recipient recipient = recipients.get(i);
            Integer id = i; // one object for both
            byEmail.putIfAbsent(recipient.email(), id);
            if (!recipient.token().isEmpty()) {
                byToken.putIfAbsent(recipient.token(), id);
            }
        }
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
        return find(byToken, token);
    }

    /**
     * @param email normalised for matching
     */
    public OptionalInt byEmail(String email) {
        return find(byEmail, email);
    }

    private static OptionalInt find(Map<String, Integer> ids, String key) {
        Integer id = ids.get(key);
        return id == null ? OptionalInt.empty() : OptionalInt.of(id);
    }
}
