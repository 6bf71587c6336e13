package drillsift.job;

import drillsift.aggregate.Outcome;
import drillsift.event.Recipient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a person of a round is called in the release ledger: 8 bytes of HMAC-SHA-256 over the
 * address that the round's roster gives. Not over what the person is known by over rounds, which
 * other rounds' rosters have a say in: a person has to keep the name that the first release gave.
 */
final class LedgerHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String KEY = "drillsift release ledger of ";

    private final RunPlan plan;
    private final Mac mac;

    LedgerHash(RunPlan plan) {
        this.plan = plan;
        byte[] key = (KEY + plan.jobFile().campaign().id()).getBytes(StandardCharsets.UTF_8);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    long of(int round, Outcome person) {
        Recipient known = plan.round(round).roster().roster().get(person.recipient());
        String called = known.email().isEmpty() ? known.key() : known.email();
        return ByteBuffer.wrap(hashed(round + "\n" + called)).getLong();
    }

    /** Of a longer text, 32 bytes in hexadecimal digits. */
    String of(String text) {
        return HexFormat.of().formatHex(hashed(text));
    }

    private byte[] hashed(String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
