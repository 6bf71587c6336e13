package drillsift.classify;

import java.util.Arrays;

/**
 * Counts equal rows per file in an open hash table that holds events, not copies of their keys.
 * Where sources give their events ids of their own, two rows are equal if id, person, time and kind
 * are.
 */
final class RowCounts {

    private final EventColumns columns;
    private final long[] sourceId;
    private int[] slots = new int[1 << 12];
    private int used;
    private int[] highest = new int[1 << 11];
    private int[] inFile = new int[1 << 11];
    private int[] lastFile = new int[1 << 11];
    private int[] example = new int[1 << 11];

    /**
     * @param areIdsKeys whether ids that sources give tell equal rows from different ones
     */
    RowCounts(EventColumns columns, boolean areIdsKeys) {
        this.columns = columns;
        sourceId = areIdsKeys ? columns.sourceId : new long[0];
        Arrays.fill(slots, -1);
    }

    /**
     * Whether that file has now more rows of this kind than any file before it; of rows with an id
     * only the first one is new.
     */
    boolean isNew(int event, int file) {
        int row = row(event);
        if (hasId(event) && highest[row] > 0) {
            return false;
        }
        if (lastFile[row] != file) {
            lastFile[row] = file;
            inFile[row] = 0;
        }
        inFile[row]++;
        if (inFile[row] > highest[row]) {
            highest[row] = inFile[row];
            return true;
        }
        return false;
    }

    /** How many equal rows were given before, counting this one as given from now on. */
    int ordinal(int event) {
        int row = row(event); // may grow the arrays: first
        return inFile[row]++;
    }

    private boolean hasId(int event) {
        return sourceId.length > 0 && sourceId[event] != 0;
    }

    private boolean isSame(int a, int b) {
        if (!hasId(a) && !hasId(b)) {
            return isEqual(columns, a, b);
        }
        return sourceId[a] == sourceId[b]
                && columns.time[a] == columns.time[b]
                && columns.subject[a] == columns.subject[b]
                && columns.kind[a] == columns.kind[b];
    }

    static boolean isEqual(EventColumns columns, int a, int b) {
        if (columns.time[a] != columns.time[b] || columns.subject[a] != columns.subject[b]) {
            return false;
        }
        if (columns.address[a] != columns.address[b] || columns.agent[a] != columns.agent[b]) {
            return false;
        }
        RequestShape first = columns.shapeOf(a);
        RequestShape second = columns.shapeOf(b);
        return first == second
                || first.sourceKind().equals(second.sourceKind())
                        && first.path().equals(second.path());
    }

    private int row(int event) {
        if (used * 2 >= slots.length) {
            rehash();
        }
        int slot = slot(event);
        if (slots[slot] < 0) {
            grow();
            slots[slot] = used;
            example[used] = event;
            lastFile[used] = -1;
            used++;
        }
        return slots[slot];
    }

    private int slot(int event) {
        int slot = hash(event) & slots.length - 1;
        while (slots[slot] >= 0 && !isSame(example[slots[slot]], event)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private int hash(int event) {
        long mixed = columns.time[event] * 31 + columns.subject[event];
        mixed = mixed * 31 + (hasId(event) ? sourceId[event] : columns.address[event]);
        mixed *= 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 32);
    }

    private void grow() {
        if (used == example.length) {
            highest = Arrays.copyOf(highest, used * 2);
            inFile = Arrays.copyOf(inFile, used * 2);
            lastFile = Arrays.copyOf(lastFile, used * 2);
            example = Arrays.copyOf(example, used * 2);
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        Arrays.fill(slots, -1);
        for (int row = 0; row < used; row++) {
            int slot = hash(example[row]) & slots.length - 1;
            while (slots[slot] >= 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = row;
        }
    }
}
