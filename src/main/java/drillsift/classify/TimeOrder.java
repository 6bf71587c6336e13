package drillsift.classify;

import java.util.function.IntUnaryOperator;

/**
 * Sorts stretches of a column of times, stable, and brings other columns into the same order.
 * Within one time the rank decides: a page comes before what it draws in, however a log's lines
 * stand.
 */
final class TimeOrder {

    private final long[] time;
    private final IntUnaryOperator rank;
    private int[] order = new int[16];
    private int[] buffer = new int[16];
    private long[] times = new long[16];
    private int[] ranks = new int[16];
    private int from;
    private int size;

    TimeOrder(long[] time, IntUnaryOperator rank) {
        this.time = time;
        this.rank = rank;
    }

    /** Whether the stretch was out of order; most are not. */
    boolean sort(int first, int end) {
        boolean isSorted = true;
        for (int i = first + 1; i < end && isSorted; i++) {
            isSorted =
                    time[i - 1] < time[i]
                            || time[i - 1] == time[i]
                                    && rank.applyAsInt(i - 1) <= rank.applyAsInt(i);
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
            ranks = new int[size * 2];
        }
        for (int i = 0; i < size; i++) {
            order[i] = i;
            times[i] = time[from + i];
            ranks[i] = rank.applyAsInt(from + i);
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

    private boolean isInOrder(int first, int second) {
        return times[first] < times[second]
                || times[first] == times[second] && ranks[first] <= ranks[second];
    }

    private void merge(int first, int end) {
        if (end - first < 2) {
            return;
        }
        int middle = (first + end) >>> 1;
        merge(first, middle);
        merge(middle, end);
        if (isInOrder(order[middle - 1], order[middle])) {
            return;
        }
        int left = middle - first;
        System.arraycopy(order, first, buffer, 0, left);
        int taken = 0;
        int right = middle;
        int target = first;
        while (taken < left && right < end) {
            boolean isLeft = isInOrder(buffer[taken], order[right]);
            order[target++] = isLeft ? buffer[taken++] : order[right++];
        }
        System.arraycopy(buffer, taken, order, target, left - taken);
    }
}
