package drillsift.job;

import drillsift.aggregate.Outcome;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a person of a round is called in the release ledger: 8 bytes of HMAC-SHA-256 over the
 * address that the round's roster gives. Not over what the person is known by over rounds, which
 * other rounds' rosters have a say in: a person has to keep the name that the first release gave.
 */
final class LedgerHash {

    private static final String KEY = "drillsift release ledger of ";

    private final RunPlan plan;
    private final KeyedHash hash;

    /** By round, then by recipient: a person is in many of the sets that are released. */
    private final Map<Integer, long[]> known = new HashMap<>();

    LedgerHash(RunPlan plan) {
        this.plan = plan;
        String key = KEY + plan.jobFile().campaign().id();
        hash = new KeyedHash(key.getBytes(StandardCharsets.UTF_8));
    }

    long of(int round, Outcome person) {
        long[] names = known.computeIfAbsent(round, each -> new long[roster(each).size()]);
        int recipient = person.recipient();
        if (names[recipient] == 0) {
            names[recipient] = hashed(round, roster(round).get(recipient));
        }
        return names[recipient];
    }

    private Roster roster(int round) {
        return plan.round(round).roster().roster();
    }

    private long hashed(int round, Recipient known) {
        String called = known.email().isEmpty() ? known.key() : known.email();
        return ByteBuffer.wrap(hash.of(round + "\n" + called)).getLong();
    }

    /** Of a longer text, 32 bytes in hexadecimal digits. */
    String of(String text) {
        return hash.hex(text);
    }
}
