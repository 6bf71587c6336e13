package drillsift.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes names of texts: HMAC-SHA-256 under one key, apart for each use. What one use says tells
 * nothing of another. Safe for threads.
 */
final class NameHash {

    /** Of a hash as text: 80 bits. */
    static final int LETTERS = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int BITS = 5;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> mac = ThreadLocal.withInitial(this::mac);

    NameHash(byte[] secret) {
        key = new SecretKeySpec(secret, ALGORITHM);
    }

    /** 32 bytes. */
    byte[] of(String use, String text) {
        return mac.get().doFinal((use + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    /** {@link #LETTERS} small letters and digits. */
    String letters(String use, String text) {
        byte[] hash = of(use, text);
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            int bit = i * BITS;
            int two = (hash[bit / 8] & 0xff) << 8 | hash[bit / 8 + 1] & 0xff;
            letters.append(BASE32.charAt(two >>> 16 - BITS - bit % 8 & 31));
        }
        return letters.toString();
    }

    private Mac mac() {
        try {
            Mac made = Mac.getInstance(ALGORITHM);
            made.init(key);
            return made;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
