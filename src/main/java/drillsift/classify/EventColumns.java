package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.EventSource;
import drillsift.event.Granularity;
import drillsift.event.TimePrecision;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * All events of a round as columns, about 27 bytes each, with round-wide dictionaries. Filled by
 * {@link ColumnLoader}, then changed only by the steps that {@link RoundJudge} names, in order.
 */
final class EventColumns {

    final List<EventSource> sources;
    final Subjects subjects = new Subjects();
    final TextTable addresses = new TextTable();
    final Interner<String> agents = new Interner<>();
    final Interner<RequestShape> shapes = new Interner<>();

    /** Where each block begins among the events as loaded, and which block that is. */
    final List<BlockStart> blockStarts = new ArrayList<>();

    /** First event of each source, and the end. */
    int[] sourceStart;

    /** What sources tell of clients beside address and agent; {@link Connection#NONE} is 0. */
    final Interner<Connection> connections = new Interner<>();

    /** By event; empty if no source tells anything. */
    int[] connection = new int[0];

    private static final int REQUEST = 1;
    private static final int PROBE = 2;
    private static final int RESOURCE = 4;
    private static final int ERROR = 8;

    /** Bits by ordinal. */
    private static final int ACCESSES =
            Arrays.stream(EventKind.values())
                    .filter(EventKind::isAccess)
                    .mapToInt(kind -> 1 << kind.ordinal())
                    .sum();

    private final Map<Integer, Long> asnOfAddress = new HashMap<>();

    /** Events, as loaded, of the same record as the one before; few formats have such. */
    final BitSet continued = new BitSet();

    /** What is asked again and again of shapes, by number. */
    private byte[] shapeMarks = new byte[0];

    /** Bits by ordinal of the kinds that events have as loaded. */
    private int kindsLoaded;

    int size;
    final int[] subject;
    final long[] time;
    final int[] address;
    final int[] agent;
    final int[] shape;
    final byte[] kind;
    final byte[] flags;

    /** Nanoseconds by which each source's clock was ahead, once {@link #time} is corrected. */
    private long[] clockAhead;

    /** Whether none was: nearly always, so that nobody asks which source an event is of. */
    private boolean areClocksRight = true;

    /** What sources themselves call events, as {@link EventBlock} has it; empty if none does. */
    long[] sourceId = new long[0];

    /** Number of each event as loaded; null while no duplicate has been taken out. */
    int[] loadedAs;

    EventColumns(List<EventSource> sources) {
        this.sources = List.copyOf(sources);
        sourceStart = new int[sources.size() + 1];
        clockAhead = new long[sources.size()];
        int length = Math.toIntExact(sources.stream().mapToLong(EventSource::size).sum());
        subject = new int[length];
        time = new long[length];
        address = new int[length];
        agent = new int[length];
        shape = new int[length];
        kind = new byte[length];
        flags = new byte[length];
    }

    record BlockStart(int event, int source, int block) {}

    /** Safe for several threads. */
    synchronized void addKinds(int kinds) {
        kindsLoaded |= kinds;
    }

    /**
     * Whether some event was of one of these kinds when it was loaded: where none was, nobody need
     * look for one.
     *
     * @param kinds bits by ordinal
     */
    boolean isAnyLoaded(int kinds) {
        return (kindsLoaded & kinds) != 0;
    }

    boolean isAnyLoaded(EventKind kind) {
        return isAnyLoaded(1 << kind.ordinal());
    }

    /** Those of all events, in their order; several are asked at a time. */
    int[] those(IntPredicate wanted) {
        return EventParts.those(size, wanted);
    }

    EventKind kindOf(int event) {
        return EventKind.of(kind[event]);
    }

    void kind(int event, EventKind value) {
        kind[event] = (byte) value.ordinal();
    }

    boolean isAccess(int event) {
        return (ACCESSES >>> kind[event] & 1) != 0;
    }

    boolean isKind(int event, EventKind wanted) {
        return kind[event] == wanted.ordinal();
    }

    /** To be called once all blocks are loaded. */
    void markShapes() {
        shapeMarks = new byte[shapes.size()];
        for (int i = 0; i < shapeMarks.length; i++) {
            RequestShape each = shapes.get(i);
            int marks = each.isRequest() ? REQUEST : 0;
            marks |= each.isProbe() ? PROBE : 0;
            marks |= each.isResource() ? RESOURCE : 0;
            marks |= each.isError() ? ERROR : 0;
            shapeMarks[i] = (byte) marks;
        }
    }

    /** Whether a web server recorded it. */
    boolean isRequest(int event) {
        return (shapeMarks[shape[event]] & REQUEST) != 0;
    }

    /** Whether it asks neither by GET nor by POST. */
    boolean isProbe(int event) {
        return (shapeMarks[shape[event]] & PROBE) != 0;
    }

    /** Whether it is a file that a page draws in. */
    boolean isResource(int event) {
        return (shapeMarks[shape[event]] & RESOURCE) != 0;
    }

    /** Whether the web server refused it. */
    boolean isError(int event) {
        return (shapeMarks[shape[event]] & ERROR) != 0;
    }

    RequestShape shapeOf(int event) {
        return shapes.get(shape[event]);
    }

    boolean isStatusOnly(int event) {
        return EventBlock.isGranularity(flags[event], Granularity.STATUS_ONLY);
    }

    TimePrecision precision(int event) {
        return EventBlock.precision(flags[event]);
    }

    /** From here on times are corrected by these nanoseconds, one number per source. */
    void setClocksAhead(long[] ahead) {
        clockAhead = ahead.clone();
        areClocksRight = Arrays.stream(ahead).allMatch(nanos -> nanos == 0);
    }

    /** Nanoseconds that were taken off the recorded times of a source. */
    long clockAheadOf(int source) {
        return clockAhead[source];
    }

    /** Nanoseconds that were taken off the event's recorded time. */
    long clockAhead(int event) {
        return areClocksRight ? 0 : clockAhead[sourceOf(event)];
    }

    /** As the source has it. */
    long recordedTime(int event) {
        return time[event] + clockAhead(event);
    }

    /** Position in {@link #sources}. */
    int sourceOf(int event) {
        int source = 0;
        while (event >= sourceStart[source + 1]) {
            source++;
        }
        return source;
    }

    /** Whether any source tells of clients more than address and agent. */
    boolean areConnectionsTold() {
        return connection.length > 0;
    }

    Connection connectionOf(int event) {
        return areConnectionsTold() ? connections.get(connection[event]) : Connection.NONE;
    }

    /** Makes room for what sources tell of clients. */
    void expectConnections() {
        if (connection.length == 0) {
            connections.id(Connection.NONE);
            connection = new int[time.length];
        }
    }

    /** The autonomous system that the first event from that address names; 0 for none. */
    long asnOf(int address) {
        return asnOfAddress.getOrDefault(address, 0L);
    }

    void learnAsn(int address, long asn) {
        if (address >= 0 && asn > 0) {
            asnOfAddress.putIfAbsent(address, asn);
        }
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

    /** Moves one event to the front part that is kept. */
    void move(int from, int to) {
        subject[to] = subject[from];
        time[to] = time[from];
        address[to] = address[from];
        agent[to] = agent[from];
        shape[to] = shape[from];
        kind[to] = kind[from];
        flags[to] = flags[from];
        if (sourceId.length > 0) {
            sourceId[to] = sourceId[from];
        }
        if (connection.length > 0) {
            connection[to] = connection[from];
        }
    }
}
