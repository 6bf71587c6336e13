package drillsift.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a product: a hash over all that it is made from. Each part is preceded by its length,
 * so that no two lists of parts give the same bytes.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the bytes alone, as other programs see them. */
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(new Fingerprint().digest.digest(bytes));
    }

    static Fingerprint start() {
        return new Fingerprint();
    }

    Fingerprint with(String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        return with(bytes, bytes.length);
    }

    Fingerprint with(Iterable<String> parts) {
        for (String part : parts) {
            with(part);
        }
        return with("end of list");
    }

    Fingerprint with(byte[] bytes, int length) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            digest.update((byte) (length >>> shift));
        }
        digest.update(bytes, 0, length);
        return this;
    }

    /** 64 lower-case hex digits. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
