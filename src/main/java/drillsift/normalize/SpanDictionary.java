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

    /** What an entry consists of, side by side, for they are looked at together. */
    private static final int HASH = 0;

    private static final int FROM = 1;
    private static final int LENGTH = 2;
    private static final int VALUE = 3;
    private static final int PARTS = 4;

    private byte[] arena = new byte[1 << 10];
    private int used;
    private int[] slots = new int[256];
    private int[] entries = new int[128 * PARTS];
    private int size;

    int find(byte[] bytes, int start, int end) {
        int hash = ByteScan.hash(bytes, start, end);
        int mask = slots.length - 1;
        for (int slot = hash & mask; slots[slot] != 0; slot = slot + 1 & mask) {
            int entry = (slots[slot] - 1) * PARTS;
            if (entries[entry + HASH] == hash && same(entry, bytes, start, end)) {
                return entries[entry + VALUE];
            }
        }
        return UNKNOWN;
    }

    /** Adds a stretch that {@link #find} did not know. */
    void add(byte[] bytes, int start, int end, int value) {
        if (size * PARTS == entries.length) {
            grow();
        }
        int count = end - start;
        if (arena.length - used < count) {
            arena = Arrays.copyOf(arena, Math.max(arena.length * 2, used + count));
        }
        System.arraycopy(bytes, start, arena, used, count);
        int entry = size * PARTS;
        entries[entry + HASH] = ByteScan.hash(bytes, start, end);
        entries[entry + FROM] = used;
        entries[entry + LENGTH] = count;
        entries[entry + VALUE] = value;
        used += count;
        place(size++);
    }

    private void place(int number) {
        int mask = slots.length - 1;
        int slot = entries[number * PARTS + HASH] & mask;
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        slots[slot] = number + 1;
    }

    private void grow() {
        entries = Arrays.copyOf(entries, entries.length * 2);
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) {
            place(number);
        }
    }

    private boolean same(int entry, byte[] bytes, int start, int end) {
        int from = entries[entry + FROM];
        return Arrays.equals(arena, from, from + entries[entry + LENGTH], bytes, start, end);
    }
}
