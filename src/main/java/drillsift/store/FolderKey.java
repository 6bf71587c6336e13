package drillsift.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A secret of a work folder, drawn when it is first asked for. What is named under it can be told
 * from other things there, and nobody else can try what it may be made from.
 */
final class FolderKey {

    private static final String FILE = "document-key";
    private static final int BYTES = 32;

    private FolderKey() {}

    /** Safe for threads: two that ask first get the same. */
    static synchronized byte[] of(Path work) {
        Path file = work.resolve(FILE);
        try {
            if (Files.isRegularFile(file)) {
                byte[] key = read(file);
                if (key.length == BYTES) {
                    return key;
                }
            }
            byte[] key = new byte[BYTES];
            new SecureRandom().nextBytes(key);
            String text = HexFormat.of().formatHex(key) + "\n";
            SafeFiles.write(file, text.getBytes(StandardCharsets.US_ASCII));
            return key;
        } catch (IOException e) {
            throw SafeFiles.refused(file, e);
        }
    }

    /** Empty where it is not as it was written. */
    private static byte[] read(Path file) throws IOException {
        String text = new String(Files.readAllBytes(file), StandardCharsets.US_ASCII).strip();
        return text.matches("[0-9a-f]{" + 2 * BYTES + "}")
                ? HexFormat.of().parseHex(text)
                : new byte[0];
    }
}
