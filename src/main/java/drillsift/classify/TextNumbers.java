package drillsift.classify;

import drillsift.event.PackedTexts;
import java.security.SecureRandom;
import java.util.Arrays;

/**
 * Numbers distinct texts from 0 in the order of their first appearance; compares them as bytes.
 * Several threads may look texts up as long as none enters any.
 */
final class TextNumbers {

    static final int ABSENT = -1;

    private static final long MIXER = 0x9e3779b97f4a7c15L;

    /**
     * Strangers choose tokens, and could choose such as share their places; numbers follow first
     * appearance, so no result depends on it.
     */
    private static final long SEED = new SecureRandom().nextLong();

    /** Number of the text that stands in each place, plus 1; 0 where there is none. */
    private int[] places = new int[64];

    private int[] hashes = new int[16];
    private int[] ends = new int[16];

    /** The bytes of all texts, one after the other. */
    private byte[] bytes = new byte[256];

    private int size;

    int size() {
        return size;
    }

    /** {@link #ABSENT} when the text never appeared. */
    int find(PackedTexts texts, int index) {
        byte[] from = texts.bytes();
        int hash = hash(from, texts.from(index), texts.to(index));
        return places[place(hash, from, texts.from(index), texts.to(index))] - 1;
    }

    int number(PackedTexts texts, int index) {
        byte[] from = texts.bytes();
        int hash = hash(from, texts.from(index), texts.to(index));
        int place = place(hash, from, texts.from(index), texts.to(index));
        if (places[place] == 0) {
            append(hash, from, texts.from(index), texts.to(index));
            places[place] = size;
            if (size * 2 > places.length) {
                grow();
            }
            return size - 1;
        }
        return places[place] - 1;
    }

    private void append(int hash, byte[] text, int from, int to) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        int start = start(size);
        int end = Math.addExact(start, to - from);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, Math.multiplyExact(bytes.length, 2)));
        }
        System.arraycopy(text, from, bytes, start, to - from);
        hashes[size] = hash;
        ends[size++] = end;
    }

    private void grow() {
        places = new int[places.length * 2];
        int last = places.length - 1;
        for (int number = 0; number < size; number++) {
            int place = hashes[number] & last;
            while (places[place] != 0) {
                place = place + 1 & last;
            }
            places[place] = number + 1;
        }
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    /** Where the text stands, or would. */
    private int place(int hash, byte[] text, int from, int to) {
        int last = places.length - 1;
        int place = hash & last;
        while (places[place] != 0 && !isAt(places[place] - 1, hash, text, from, to)) {
            place = place + 1 & last;
        }
        return place;
    }

    private boolean isAt(int number, int hash, byte[] text, int from, int to) {
        return hashes[number] == hash
                && Arrays.equals(bytes, start(number), ends[number], text, from, to);
    }

    private static int hash(byte[] text, int from, int to) {
        long hash = SEED ^ to - from;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text[i]) * MIXER;
        }
        return (int) (hash ^ hash >>> 32);
    }
}
