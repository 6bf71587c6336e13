package drillsift.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The events of one block as columns with dictionaries: the form in which normalize hands them on,
 * segments keep them and classify reads them. Rows stand in file order. A dictionary id of -1 means
 * that the source said nothing. Immutable by convention: nobody writes to the arrays once built.
 *
 * @param firstLine physical line at which the block starts, from 1
 * @param offset byte offset of the block in the unpacked file
 * @param token ids into tokens, as received
 * @param recipient ids into recipients, mail addresses normalised for matching
 * @param time nanoseconds since 1970-01-01T00:00:00Z
 * @param peer ids into addresses
 * @param agent ids into agents; {@link #AGENT_NOT_RECORDED} when the source has no such column
 * @param kind ordinals of {@link EventKind}
 * @param flags precision, zone basis and granularity, see {@link #flags}
 * @param context ids into contexts
 * @param lineInBlock line of the record, counted from the block's first line
 * @param offsetInBlock byte offset of the record, counted from the block's
 * @param sourceId numbers of the ids that the source itself gives, see {@link SourceId}; 0 for a
 *     row without one, no rows at all where no row has one
 */
public record EventBlock(
        long firstLine,
        long offset,
        int[] token,
        int[] recipient,
        long[] time,
        int[] peer,
        int[] agent,
        byte[] kind,
        byte[] flags,
        int[] context,
        int[] lineInBlock,
        int[] offsetInBlock,
        long[] sourceId,
        List<String> tokens,
        List<String> recipients,
        List<String> addresses,
        List<String> agents,
        List<EventContext> contexts) {

    public static final int NONE = -1;
    public static final int AGENT_NOT_RECORDED = -2;

    private static final long FIRST_SECOND = Instant.parse("1900-01-01T00:00:00Z").getEpochSecond();
    private static final long END_SECOND = Instant.parse("2190-01-01T00:00:00Z").getEpochSecond();
    private static final TimePrecision[] PRECISIONS = TimePrecision.values();
    private static final Granularity[] GRANULARITIES = Granularity.values();

    public int size() {
        return time.length;
    }

    /** Precision in bits 0 to 2, assumed zone in bit 3, granularity in bits 4 and 5. */
    public static byte flags(TimePrecision precision, ZoneBasis basis, Granularity granularity) {
        return (byte) (precision.ordinal() | basis.ordinal() << 3 | granularity.ordinal() << 4);
    }

    public static TimePrecision precision(byte flags) {
        return PRECISIONS[flags & 7];
    }

    public static ZoneBasis zoneBasis(byte flags) {
        return (flags & 8) == 0 ? ZoneBasis.EXPLICIT : ZoneBasis.ASSUMED;
    }

    public static Granularity granularity(byte flags) {
        return GRANULARITIES[flags >> 4 & 3];
    }

    /** The same as asking for the granularity, at less cost where it is asked for every event. */
    public static boolean isGranularity(byte flags, Granularity granularity) {
        return (flags >> 4 & 3) == granularity.ordinal();
    }

    /** One row as an event, for whatever is not in the hot path. */
    public DrillEvent event(int row) {
        byte flag = flags[row];
        return new DrillEvent(
                text(tokens, token[row]),
                text(recipients, recipient[row]),
                EventKind.of(kind[row]),
                instant(time[row]),
                precision(flag),
                zoneBasis(flag),
                granularity(flag),
                text(addresses, peer[row]),
                text(agents, agent[row]),
                agent[row] != AGENT_NOT_RECORDED,
                contexts.get(context[row]),
                firstLine + lineInBlock[row],
                offset + offsetInBlock[row]);
    }

    public static Instant instant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
    }

    /**
     * Whether an event can have that time: the years 1900 to 2189, so that the nanoseconds between
     * any two fit as well.
     *
     * @param epochSecond seconds since 1970-01-01T00:00:00Z
     */
    public static boolean isCountable(long epochSecond) {
        return epochSecond >= FIRST_SECOND && epochSecond < END_SECOND;
    }

    /**
     * Nanoseconds since the epoch.
     *
     * @throws ArithmeticException for years outside 1678 to 2262
     */
    public static long nanos(Instant instant) {
        return Math.addExact(
                Math.multiplyExact(instant.getEpochSecond(), 1_000_000_000L), instant.getNano());
    }

    /** The source's own id of a row as a number; 0 for none. */
    public long sourceIdOf(int row) {
        return sourceId.length == 0 ? 0 : sourceId[row];
    }

    private static String text(List<String> dictionary, int id) {
        return id < 0 ? "" : dictionary.get(id);
    }

    /** Collects rows; one builder per block, not shared between threads. */
    public static final class Builder {

        private static final int FEW = 64;

        private final long firstLine;
        private final long offset;
        private final Dictionary<String> tokens = new Dictionary<>();
        private final Dictionary<String> recipients = new Dictionary<>();
        private final Dictionary<String> addresses = new Dictionary<>();
        private final Dictionary<String> agents = new Dictionary<>();
        private final Dictionary<EventContext> contexts = new Dictionary<>();
        private int size;
        private int[] token = new int[FEW];
        private int[] recipient = new int[FEW];
        private long[] time = new long[FEW];
        private int[] peer = new int[FEW];
        private int[] agent = new int[FEW];
        private byte[] kind = new byte[FEW];
        private byte[] flags = new byte[FEW];
        private int[] context = new int[FEW];
        private int[] lineInBlock = new int[FEW];
        private int[] offsetInBlock = new int[FEW];
        private long[] sourceId = new long[0];
        private long nextSourceId;

        public Builder(long firstLine, long offset) {
            this.firstLine = firstLine;
            this.offset = offset;
        }

        public int tokenId(String value) {
            return tokens.id(value);
        }

        public int recipientId(String value) {
            return recipients.id(value);
        }

        public int addressId(String value) {
            return addresses.id(value);
        }

        public int agentId(String value) {
            return agents.id(value);
        }

        public int contextId(EventContext value) {
            return contexts.id(value);
        }

        /** Gives the row that is added next the number of its source's id. */
        public void sourceId(long number) {
            nextSourceId = number;
        }

        public void add(
                int tokenId,
                int recipientId,
                long nanos,
                int peerId,
                int agentId,
                EventKind eventKind,
                byte flag,
                int contextId,
                int line,
                int start) {
            if (size == time.length) {
                grow(size * 2);
            }
            token[size] = tokenId;
            recipient[size] = recipientId;
            time[size] = nanos;
            peer[size] = peerId;
            agent[size] = agentId;
            kind[size] = (byte) eventKind.ordinal();
            flags[size] = flag;
            context[size] = contextId;
            lineInBlock[size] = line;
            offsetInBlock[size] = start;
            if (nextSourceId != 0) {
                sourceId = sourceId.length == 0 ? new long[time.length] : sourceId;
                sourceId[size] = nextSourceId;
                nextSourceId = 0;
            }
            size++;
        }

        /** Adds a row given as an event; its line and offset are absolute. */
        public Builder add(DrillEvent event) {
            add(
                    event.token().isEmpty() ? NONE : tokenId(event.token()),
                    event.recipient().isEmpty() ? NONE : recipientId(event.recipient()),
                    nanos(event.occurredAt()),
                    event.peer().isEmpty() ? NONE : addressId(event.peer()),
                    event.agentRecorded() ? agentId(event.agent()) : AGENT_NOT_RECORDED,
                    event.kind(),
                    EventBlock.flags(event.precision(), event.zoneBasis(), event.granularity()),
                    contextId(event.context()),
                    Math.toIntExact(event.line() - firstLine),
                    Math.toIntExact(event.offset() - offset));
            return this;
        }

        public EventBlock build() {
            grow(size);
            return new EventBlock(
                    firstLine,
                    offset,
                    token,
                    recipient,
                    time,
                    peer,
                    agent,
                    kind,
                    flags,
                    context,
                    lineInBlock,
                    offsetInBlock,
                    sourceId,
                    tokens.values,
                    recipients.values,
                    addresses.values,
                    agents.values,
                    contexts.values);
        }

        private void grow(int length) {
            token = Arrays.copyOf(token, length);
            recipient = Arrays.copyOf(recipient, length);
            time = Arrays.copyOf(time, length);
            peer = Arrays.copyOf(peer, length);
            agent = Arrays.copyOf(agent, length);
            kind = Arrays.copyOf(kind, length);
            flags = Arrays.copyOf(flags, length);
            context = Arrays.copyOf(context, length);
            lineInBlock = Arrays.copyOf(lineInBlock, length);
            offsetInBlock = Arrays.copyOf(offsetInBlock, length);
            sourceId = sourceId.length == 0 ? sourceId : Arrays.copyOf(sourceId, length);
        }
    }

    private static final class Dictionary<T> {

        private final Map<T, Integer> ids = new HashMap<>();
        private final List<T> values = new ArrayList<>();

        private int id(T value) {
            Integer known = ids.get(value);
            if (known != null) {
                return known;
            }
            ids.put(value, values.size());
            values.add(value);
            return values.size() - 1;
        }
    }
}
