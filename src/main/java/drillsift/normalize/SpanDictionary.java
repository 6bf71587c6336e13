package drillsift.normalize;

import drillsift.read.ByteScan;
import java.util.Arrays;

/**
 * Numbers for stretches of bytes, without making a String for each line: open addressing over
 * copies of the distinct stretches. For one block and one thread.
 */
final class SpanDictionary {

    /** Answer of {@link #find} for a stretch not seen before. */
    static final int UNKNOWN = Integer.MIN_VALUE;

    private byte[] arena = new byte[1 << 14];
    private int used;
    private int[] slots = new int[256];
    private int[] from = new int[128];
    private int[] length = new int[128];
    private int[] hashes = new int[128];
    private int[] values = new int[128];
    private int size;

    int find(byte[] bytes, int start, int end) {
        int hash = ByteScan.hash(bytes, start, end);
        int mask = slots.length - 1;
        for (int slot = hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int entry = slots[slot] - 1;
            if (hashes[entry] == hash && same(entry, bytes, start, end)) {
                return values[entry];
            }
        }
        return UNKNOWN;
    }

    /** Adds a stretch that {@link #find} did not know. */
    void add(byte[] bytes, int start, int end, int value) {
        if (size == from.length) {
            grow();
        }
        int count = end - start;
        if (arena.length - used < count) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, used + count));
        }
        System.arraycopy(bytes, start, arena, used, count);
        from[size] = used;
        length[size] = count;
        hashes[size] = ByteScan.hash(bytes, start, end);
        values[size] = value;
        used += count;
        place(size);
        size++;
    }

    private void place(int entry) {
        int mask = slots.length - 1;
        int slot = hashes[entry] & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = entry + 1;
    }

    private void grow() {
        int capacity = from.length * 2;
        from = Arrays.copyOf(from, capacity);
        length = Arrays.copyOf(length, capacity);
        hashes = Arrays.copyOf(hashes, capacity);
        values = Arrays.copyOf(values, capacity);
        slots = new int[capacity * 2];
        for (int entry = 0; entry < size; entry++) {
            place(entry);
        }
    }

    private boolean same(int entry, byte[] bytes, int start, int end) {
        return Arrays.equals(arena, from[entry], from[entry] + length[entry], bytes, start, end);
    }
}
