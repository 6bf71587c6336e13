package drillsift.report.named;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Comparator;

/**
 * The order of names in a list. Rosters hold no readings; JIS X 0208 orders its common characters
 * by their usual reading, which is what Japanese readers expect, and Unicode does not. Names with
 * other characters follow in the order of Unicode. No locale of the machine is asked.
 */
public final class NameOrder {

    public static final Comparator<String> JAPANESE = Comparator.comparing(NameOrder::place);

    private static final Charset JIS = Charset.forName("windows-31j");

    private NameOrder() {}

    /**
     * Where a name stands, found out once by who sorts many.
     *
     * @param jis bytes; null where JIS lacks a character, so that the name has no place in its
     *     order
     */
    record Place(byte[] jis, String name) implements Comparable<Place> {

        @Override
        public int compareTo(Place other) {
            if (jis == null || other.jis == null) {
                int known = Boolean.compare(jis == null, other.jis == null);
                return known == 0 ? name.compareTo(other.name) : known;
            }
            int order = Arrays.compareUnsigned(jis, other.jis);
            return order == 0 ? name.compareTo(other.name) : order;
        }
    }

    static Place place(String name) {
        try {
            ByteBuffer bytes = JIS.newEncoder().encode(CharBuffer.wrap(name));
            return new Place(Arrays.copyOf(bytes.array(), bytes.limit()), name);
        } catch (CharacterCodingException e) {
            return new Place(null, name); // it stands behind all others
        }
    }
}
