package drillsift.event;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Texts as bytes of UTF-8 that stand in one array, as a segment has them. A dictionary of tokens is
 * nearly as long as its block and known already but for a few: those are found by their bytes, and
 * a text is made only of what is asked for.
 */
public final class PackedTexts extends AbstractList<String> implements RandomAccess {

    private final byte[] bytes;
    private final int[] from;
    private final int[] to;

    /**
     * @param bytes that hold them; nobody writes to it
     * @param from where each text begins
     * @param to where it ends, exclusive
     */
    public PackedTexts(byte[] bytes, int[] from, int[] to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
    }

    /** The same texts, as they are if they are packed already. */
    public static PackedTexts of(List<String> texts) {
        if (texts instanceof PackedTexts packed) {
            return packed;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        int[] from = new int[texts.size()];
        int[] to = new int[texts.size()];
        for (int i = 0; i < from.length; i++) {
            from[i] = joined.size();
            joined.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            to[i] = joined.size();
        }
        return new PackedTexts(joined.toByteArray(), from, to);
    }

    @Override
    public String get(int index) {
        return new String(bytes, from[index], to[index] - from[index], StandardCharsets.UTF_8);
    }

    @Override
    public int size() {
        return from.length;
    }

    /** The array that holds the bytes of all of them, among others. */
    public byte[] bytes() {
        return bytes;
    }

    /** Where the text begins in {@link #bytes}. */
    public int from(int index) {
        return from[index];
    }

    /** Where it ends, exclusive. */
    public int to(int index) {
        return to[index];
    }
}
