package drillsift.report.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over the fonts of the product, computed once. */
public final class FontDigest {

    private static byte[] digest;

    private FontDigest() {}

    public static synchronized byte[] ofAll() {
        if (digest == null) {
            digest = compute();
        }
        return digest.clone();
    }

    private static byte[] compute() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String file : Fonts.FILES) {
                try (InputStream bytes = Fonts.open(file)) {
                    sha.update(bytes.readAllBytes());
                }
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
