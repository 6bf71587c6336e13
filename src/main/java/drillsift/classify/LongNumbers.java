package drillsift.classify;

import java.util.Arrays;

/**
 * A hash table from long to int that is emptied at no cost: one is used for person after person.
 */
final class LongNumbers {

    static final int ABSENT = -1;

    private static final long LOW = 0xffffffffL;

    /**
     * Each key and, beside it, the generation that filled the place, above the value: looking a key
     * up touches memory once. A place of another generation is empty.
     */
    private long[] places = new long[128];

    private int generation = 1;
    private int size;

    void clear() {
        size = 0;
        if (++generation == Integer.MAX_VALUE) {
            Arrays.fill(places, 0);
            generation = 1;
        }
    }

    int size() {
        return size;
    }

    int get(long key) {
        int place = place(key);
        return isFilled(place) ? (int) places[place + 1] : ABSENT;
    }

    void put(long key, int value) {
        int place = place(key);
        if (!isFilled(place)) {
            if (size * 4 >= places.length) {
                grow();
                place = place(key);
            }
            places[place] = key;
            size++;
        }
        places[place + 1] = (long) generation << 32 | value & LOW;
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

    private boolean isFilled(int place) {
        return places[place + 1] >> 32 == generation;
    }

    /** Where the key stands, or would. */
    private int place(long key) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        int last = places.length - 2;
        int place = (int) (mixed ^ mixed >>> 32) << 1 & last;
        while (isFilled(place) && places[place] != key) {
            place = place + 2 & last;
        }
        return place;
    }

    private void grow() {
        long[] old = places;
        places = new long[2 * old.length];
        for (int i = 0; i < old.length; i += 2) {
            if (old[i + 1] >> 32 == generation) {
                int place = place(old[i]);
                places[place] = old[i];
                places[place + 1] = old[i + 1];
            }
        }
    }
}
