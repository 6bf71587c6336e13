package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import drillsift.event.TimePrecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All events of a round as columns, about 27 bytes each, with round-wide dictionaries. Filled by
 * {@link ColumnLoader}, then changed only by the steps that {@link RoundJudge} names, in order.
 */
final class EventColumns {

    final List<EventSource> sources;
    final Subjects subjects = new Subjects();
    final Interner<String> addresses = new Interner<>();
    final Interner<String> agents = new Interner<>();
    final Interner<RequestShape> shapes = new Interner<>();

    /** Where each block begins among the events as loaded, and which block that is. */
    final List<BlockStart> blockStarts = new ArrayList<>();

    /** First event of each source, and the end. */
    int[] sourceStart;

    int size;
    int[] subject = new int[1 << 12];
    long[] time = new long[1 << 12];
    int[] address = new int[1 << 12];
    int[] agent = new int[1 << 12];
    int[] shape = new int[1 << 12];
    byte[] kind = new byte[1 << 12];
    byte[] flags = new byte[1 << 12];

    /** Number of each event as loaded; null while no duplicate has been taken out. */
    int[] loadedAs;

    EventColumns(List<EventSource> sources) {
        this.sources = List.copyOf(sources);
        sourceStart = new int[sources.size() + 1];
    }

    record BlockStart(int event, int source, int block) {}

    EventKind kindOf(int event) {
        return EventKind.of(kind[event]);
    }

    void kind(int event, EventKind value) {
        kind[event] = (byte) value.ordinal();
    }

    RequestShape shapeOf(int event) {
        return shapes.get(shape[event]);
    }

    boolean isStatusOnly(int event) {
        return EventBlock.granularity(flags[event]) == Granularity.STATUS_ONLY;
    }

    TimePrecision precision(int event) {
        return EventBlock.precision(flags[event]);
    }

    /** Position in {@link #sources}. */
    int sourceOf(int event) {
        int source = 0;
        while (event >= sourceStart[source + 1]) {
            source++;
        }
        return source;
    }

    BlockStart blockOf(int event) {
        int loaded = loaded(event);
        int low = 0;
        int high = blockStarts.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (blockStarts.get(middle).event() <= loaded) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return blockStarts.get(low);
    }

    int loaded(int event) {
        return loadedAs == null ? event : loadedAs[event];
    }

    void grow(int needed) {
        if (needed <= time.length) {
            return;
        }
        resize((int) Math.min(Integer.MAX_VALUE - 8L, Math.max(needed, size * 3L / 2)));
    }

    /** Gives back what growing took in advance. */
    void trim() {
        resize(size);
    }

    private void resize(int length) {
        subject = Arrays.copyOf(subject, length);
        time = Arrays.copyOf(time, length);
        address = Arrays.copyOf(address, length);
        agent = Arrays.copyOf(agent, length);
        shape = Arrays.copyOf(shape, length);
        kind = Arrays.copyOf(kind, length);
        flags = Arrays.copyOf(flags, length);
    }

    /** Moves one event to the front part that is kept. */
    void move(int from, int to) {
        subject[to] = subject[from];
        time[to] = time[from];
        address[to] = address[from];
        agent[to] = agent[from];
        shape[to] = shape[from];
        kind[to] = kind[from];
        flags[to] = flags[from];
    }
}
