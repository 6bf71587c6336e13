package drillsift.classify;

import drillsift.event.EventKind;
import drillsift.event.TimePrecision;
import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * The accesses of a range of groups, group by group and by time, with all that cutting episodes
 * needs side by side: judging walks through memory in order instead of jumping from event to event.
 */
final class AccessSlice {

    private static final Lane[] LANES = Lane.values();
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();
    private static final int PLACE = 1;
    private static final long LOW = 0xffffffffL;
    private static final int KIND = 31;
    private static final int LANE = 5;
    private static final int PRECISION = 8;
    private static final int REQUEST = 1 << 11;
    private static final int RESOURCE = 1 << 12;
    private static final int STATUS = 1 << 13;
    private static final int ECHO = 1 << 14;
    private static final int DRAWN_IN = 1 << 15;
    private static final int NEIGHBOUR = 1 << 16;

    private final Accesses accesses;
    private final int firstGroup;
    private final int[] starts;

    /** Time, place and record of each access side by side: gathering touches memory once. */
    private final long[] rows;

    /** Within the group, of the episode that holds the access; see {@link PersonEpisodes}. */
    final int[] number;

    private boolean isCut;

    /**
     * @param events all accesses of these groups, in their order
     * @param groupOf the group of an access
     * @param sizes accesses per group
     * @param from first group, inclusive
     * @param to last group, exclusive
     */
    AccessSlice(
            Accesses accesses,
            int[] events,
            IntUnaryOperator groupOf,
            int[] sizes,
            int from,
            int to) {
        this.accesses = accesses;
        firstGroup = from;
        starts = new int[to - from + 1];
        for (int group = from; group < to; group++) {
            starts[group - from + 1] = starts[group - from] + sizes[group];
        }
        int size = starts[to - from];
        rows = new long[TimeOrder.WIDTH * size];
        number = new int[size];
        gather(events, groupOf);
        sort(to);
    }

    /** Of one group, which is looked for among all events. */
    static AccessSlice of(Accesses accesses, int group) {
        BitSet only = new BitSet();
        only.set(group);
        return of(accesses, only, accesses::group);
    }

    /**
     * Of some groups, which are looked for among all events; of the others it holds nothing.
     *
     * @param groupOf the group of an event; below 0 for what is no access
     */
    static AccessSlice of(Accesses accesses, BitSet groups, IntUnaryOperator groupOf) {
        int[] events =
                accesses.columns.those(
                        event -> {
                            int group = groupOf.applyAsInt(event);
                            return group >= 0 && groups.get(group);
                        });
        int from = Math.max(0, groups.nextSetBit(0));
        int to = groups.length();
        int[] sizes = new int[to];
        for (int event : events) {
            sizes[groupOf.applyAsInt(event)]++;
        }
        return new AccessSlice(accesses, events, groupOf, sizes, from, Math.max(from, to));
    }

    private void gather(int[] events, IntUnaryOperator groupOf) {
        int[] next = starts.clone();
        for (int event : events) {
            put(event, next[groupOf.applyAsInt(event) - firstGroup]++);
        }
    }

    private void sort(int to) {
        TimeOrder order = new TimeOrder(rows, KIND);
        for (int group = firstGroup; group < to; group++) {
            order.sort(from(group), to(group));
        }
    }

    /** Whether each access has been told the number of its episode. */
    boolean isCut() {
        return isCut;
    }

    void setCut() {
        isCut = true;
    }

    int from(int group) {
        return starts[group - firstGroup];
    }

    int to(int group) {
        return starts[group - firstGroup + 1];
    }

    /** Nanoseconds. */
    long time(int position) {
        return rows[TimeOrder.WIDTH * position];
    }

    int address(int position) {
        return (int) (rows[TimeOrder.WIDTH * position + PLACE] >> 32);
    }

    int agent(int position) {
        return (int) rows[TimeOrder.WIDTH * position + PLACE];
    }

    int event(int position) {
        return (int) (rows[TimeOrder.WIDTH * position + TimeOrder.RECORD] >> 32);
    }

    private int bits(int position) {
        return (int) rows[TimeOrder.WIDTH * position + TimeOrder.RECORD];
    }

    EventKind kind(int position) {
        return EventKind.of(bits(position) & KIND);
    }

    Lane lane(int position) {
        return LANES[bits(position) >> LANE & 7];
    }

    TimePrecision precision(int position) {
        return PRECISIONS[bits(position) >> PRECISION & 7];
    }

    /** Whether a web server recorded it. */
    boolean isRequest(int position) {
        return (bits(position) & REQUEST) != 0;
    }

    /** Whether it is a file that a page draws in, asked for with the token. */
    boolean isResource(int position) {
        return (bits(position) & RESOURCE) != 0;
    }

    boolean isStatus(int position) {
        return (bits(position) & STATUS) != 0;
    }

    /** Whether its episode is that of {@link #holder}: an echo, or drawn in for a page. */
    boolean isHeld(int position) {
        return (bits(position) & (ECHO | DRAWN_IN)) != 0;
    }

    /** Whether it is another source's record of an access. */
    boolean isEcho(int position) {
        return (bits(position) & ECHO) != 0;
    }

    boolean isDrawnIn(int position) {
        return (bits(position) & DRAWN_IN) != 0;
    }

    /** Whether it was drawn in from another address than the page's. */
    boolean isFromNeighbour(int position) {
        return (bits(position) & NEIGHBOUR) != 0;
    }

    /** The event that it was drawn in for, or that stands for the same access. */
    int holder(int position) {
        int page = accesses.pages.pageOf(event(position));
        return accesses.echoes.first(page >= 0 ? page : event(position));
    }

    private void put(int e, int position) {
        EventColumns columns = accesses.columns;
        int page = accesses.pages.pageOf(e);
        int packed = columns.kind[e] | accesses.lane(e).ordinal() << LANE;
        packed |= columns.precision(e).ordinal() << PRECISION;
        packed |= accesses.isRequest(e) ? REQUEST : 0;
        packed |= columns.isResource(e) ? RESOURCE : 0;
        packed |= columns.isStatusOnly(e) ? STATUS : 0;
        packed |= accesses.echoes.isEcho(e) ? ECHO : 0;
        packed |= page >= 0 ? DRAWN_IN : 0;
        packed |= page >= 0 && columns.address[e] != columns.address[page] ? NEIGHBOUR : 0;
        int row = TimeOrder.WIDTH * position;
        rows[row] = columns.time[e];
        rows[row + PLACE] = (long) accesses.address(e) << 32 | accesses.agent(e) & LOW;
        rows[row + TimeOrder.RECORD] = (long) e << 32 | packed;
    }
}
