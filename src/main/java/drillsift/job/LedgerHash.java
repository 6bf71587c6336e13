package drillsift.job;

import drillsift.aggregate.Outcome;
import drillsift.event.Recipient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * What a person of a round is called in the release ledger: 8 bytes of HMAC-SHA-256 over the
 * address that the round's roster gives. Not over what the person is known by over rounds, which
 * other rounds' rosters have a say in: a person has to keep the name that the first release gave.
 */
final class LedgerHash {

    private static final String KEY = "drillsift release ledger of ";

    private final RunPlan plan;
    private final KeyedHash hash;

    LedgerHash(RunPlan plan) {
        this.plan = plan;
        String key = KEY + plan.jobFile().campaign().id();
        hash = new KeyedHash(key.getBytes(StandardCharsets.UTF_8));
    }

    long of(int round, Outcome person) {
        Recipient known = plan.round(round).roster().roster().get(person.recipient());
        String called = known.email().isEmpty() ? known.key() : known.email();
        return ByteBuffer.wrap(hash.of(round + "\n" + called)).getLong();
    }

    /** Of a longer text, 32 bytes in hexadecimal digits. */
    String of(String text) {
        return hash.hex(text);
    }
}
