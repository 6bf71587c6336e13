package drillsift.classify;

/** Sorts stretches of a column of times, stable, and brings other columns into the same order. */
final class TimeOrder {

    private final long[] time;
    private int[] order = new int[16];
    private int[] buffer = new int[16];
    private long[] times = new long[16];
    private int from;
    private int size;

    TimeOrder(long[] time) {
        this.time = time;
    }

    /** Whether the stretch was out of order; most are not. */
    boolean sort(int first, int end) {
        boolean isSorted = true;
        for (int i = first + 1; i < end && isSorted; i++) {
            isSorted = time[i - 1] <= time[i];
        }
        if (isSorted) {
            return false;
        }
        from = first;
        size = end - first;
        if (order.length < size) {
            order = new int[size * 2];
            buffer = new int[size * 2];
            times = new long[size * 2];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
            times[i] = time[from + i];
        }
        merge(0, size);
        for (int i = 0; i < size; i++) {
            time[from + i] = times[order[i]];
        }
        return true;
    }

    /** Brings the same stretch of other columns into the order found last. */
    void apply(int[]... columns) {
        for (int[] column : columns) {
            System.arraycopy(column, from, buffer, 0, size);
            for (int i = 0; i < size; i++) {
                column[from + i] = buffer[order[i]];
            }
        }
    }

    private void merge(int first, int end) {
        if (end - first < 2) {
            return;
        }
        int middle = (first + end) >>> 1;
        merge(first, middle);
        merge(middle, end);
        if (times[order[middle - 1]] <= times[order[middle]]) {
            return;
        }
        int left = middle - first;
        System.arraycopy(order, first, buffer, 0, left);
        int taken = 0;
        int right = middle;
        int target = first;
        while (taken < left && right < end) {
            boolean isLeft = times[buffer[taken]] <= times[order[right]];
            order[target++] = isLeft ? buffer[taken++] : order[right++];
        }
        System.arraycopy(buffer, taken, order, target, left - taken);
    }
}
