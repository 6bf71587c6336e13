package drillsift.classify;

import java.util.Arrays;

/**
 * A hash table from long to int that is emptied at no cost: one is used for person after person.
 */
final class LongNumbers {

    static final int ABSENT = -1;

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int[] filledIn = new int[64];
    private int generation = 1;
    private int size;

    void clear() {
        size = 0;
        if (++generation == Integer.MAX_VALUE) {
            Arrays.fill(filledIn, 0);
            generation = 1;
        }
    }

    int size() {
        return size;
    }

    int get(long key) {
        int slot = slot(key);
        return filledIn[slot] == generation ? values[slot] : ABSENT;
    }

    void put(long key, int value) {
        int slot = slot(key);
        if (filledIn[slot] != generation) {
            if (size * 2 >= keys.length) {
                grow();
                slot = slot(key);
            }
            filledIn[slot] = generation;
            keys[slot] = key;
            size++;
        }
        values[slot] = value;
    }

    /** Whether the key was absent until now. */
    boolean add(long key) {
        int before = size;
        put(key, 0);
        return size > before;
    }

    /** Number of the key: that of its first appearance, counted from 0. */
    int number(long key) {
        int known = get(key);
        if (known == ABSENT) {
            put(key, size);
            return size - 1;
        }
        return known;
    }

    private int slot(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int slot = (int) (mixed ^ mixed >>> 32) & keys.length - 1;
        while (filledIn[slot] == generation && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        int[] oldFilled = filledIn;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        filledIn = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldFilled[i] == generation) {
                int slot = slot(oldKeys[i]);
                filledIn[slot] = generation;
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
