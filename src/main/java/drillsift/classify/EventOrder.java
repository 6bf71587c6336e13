package drillsift.classify;

import java.util.function.IntUnaryOperator;

/** Events by group, and by time within each group; a counting sort, since groups are many. */
final class EventOrder {

    private final int[] starts;
    private final int[] events;
    private final long[] time;
    private final byte[] kind;

    /**
     * @param groupOf the group of an event, from 0; -1 leaves the event out, as it does most; asked
     *     by several threads
     */
    EventOrder(EventColumns columns, int groups, IntUnaryOperator groupOf) {
        time = columns.time;
        kind = columns.kind;
        starts = new int[groups + 2];
        int[] chosen = columns.those(event -> groupOf.applyAsInt(event) >= 0);
        for (int event : chosen) {
            starts[groupOf.applyAsInt(event) + 2]++;
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        events = new int[chosen.length];
        for (int event : chosen) {
            events[starts[groupOf.applyAsInt(event) + 1]++] = event;
        }
        int[] buffer = new int[16];
        for (int group = 0; group < groups; group++) {
            buffer = sort(starts[group], starts[group + 1], buffer);
        }
    }

    int groups() {
        return starts.length - 2;
    }

    int from(int group) {
        return starts[group];
    }

    int to(int group) {
        return starts[group + 1];
    }

    int event(int position) {
        return events[position];
    }

    /** Stable; most groups are in order already. */
    private int[] sort(int from, int to, int[] given) {
        boolean isSorted = true;
        for (int i = from + 1; i < to && isSorted; i++) {
            isSorted = inOrder(events[i - 1], events[i]);
        }
        if (isSorted) {
            return given;
        }
        int[] buffer = given.length < to - from ? new int[(to - from) * 2] : given;
        merge(from, to, buffer);
        return buffer;
    }

    /** A page comes before what it draws in, however the lines of one second stand in the log. */
    private boolean inOrder(int first, int second) {
        return time[first] < time[second]
                || time[first] == time[second] && kind[first] <= kind[second];
    }

    private void merge(int from, int to, int[] buffer) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        merge(from, middle, buffer);
        merge(middle, to, buffer);
        if (inOrder(events[middle - 1], events[middle])) {
            return;
        }
        int left = middle - from;
        System.arraycopy(events, from, buffer, 0, left);
        int taken = 0;
        int right = middle;
        int target = from;
        while (taken < left && right < to) {
            boolean isLeft = inOrder(buffer[taken], events[right]);
            events[target++] = isLeft ? buffer[taken++] : events[right++];
        }
        System.arraycopy(buffer, taken, events, target, left - taken);
    }
}
