package drillsift.report.named;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Comparator;

/**
 * The order of names in a list. Rosters hold no readings; JIS X 0208 orders its common characters
 * by their usual reading, which is what Japanese readers expect, and Unicode does not. Names with
 * other characters follow in the order of Unicode. No locale of the machine is asked.
 */
public final class NameOrder {

    public static final Comparator<String> JAPANESE =
            Comparator.comparing(NameOrder::key, Comparator.nullsLast(Comparator.naturalOrder()))
                    .thenComparing(Comparator.naturalOrder());

    private static final Charset JIS = Charset.forName("windows-31j");

    private NameOrder() {}

    /** Null where JIS lacks a character. */
    private static ByteBuffer key(String name) {
        try {
            ByteBuffer bytes = JIS.newEncoder().encode(CharBuffer.wrap(name));
            return unsigned(bytes);
        } catch (CharacterCodingException e) {
            return null; // the name has no place in that order
        }
    }

    /** Buffers compare signed bytes; lead bytes lie above 0x80. */
    private static ByteBuffer unsigned(ByteBuffer bytes) {
        for (int i = 0; i < bytes.limit(); i++) {
            bytes.put(i, (byte) (bytes.get(i) ^ 0x80));
        }
        return bytes;
    }
}
