package drillsift.classify;

/**
 * Tells without looking at a record whether a round may hold an event of some id: never that it
 * does not hold one that it holds, and of others nearly always that it does not (a Bloom filter).
 * As an id is a hash, its digits say where its bits are.
 */
public final class EventIndex {

    /** Of 400 ids that are not there one is taken for one that is. */
    private static final int BYTES_PER_EVENT = 2;

    private static final int FEWEST_BYTES = 64;
    private static final int PLACES = 4;
    private static final int DIGITS_OF_PLACE = 8;
    private static final String ID = "[0-9a-f]{" + PLACES * DIGITS_OF_PLACE + "}";

    private final byte[] bits;

    private EventIndex(byte[] bits) {
        this.bits = bits;
    }

    /** Empty, with room for so many. */
    static EventIndex of(int events) {
        return new EventIndex(new byte[Math.max(FEWEST_BYTES, BYTES_PER_EVENT * events)]);
    }

    /** Of all events of a round. */
    static EventIndex of(EventColumns columns, EventIds ids) {
        EventIndex index = of(columns.size);
        for (int event = 0; event < columns.size; event++) {
            index.add(ids.id(event));
        }
        return index;
    }

    /** As {@link #bytes} gave it. */
    public static EventIndex ofBytes(byte[] bytes) {
        return new EventIndex(bytes);
    }

    public byte[] bytes() {
        return bits.clone();
    }

    void add(String id) {
        for (int place = 0; place < PLACES; place++) {
            long bit = bit(id, place);
            bits[(int) (bit / Byte.SIZE)] |= (byte) (1 << bit % Byte.SIZE);
        }
    }

    public boolean mayHold(String id) {
        if (!id.matches(ID)) {
            return false; // no event is called so
        }
        for (int place = 0; place < PLACES; place++) {
            long bit = bit(id, place);
            if ((bits[(int) (bit / Byte.SIZE)] & 1 << bit % Byte.SIZE) == 0) {
                return false;
            }
        }
        return true;
    }

    private long bit(String id, int place) {
        int from = place * DIGITS_OF_PLACE;
        long drawn = Long.parseLong(id, from, from + DIGITS_OF_PLACE, 16);
        return drawn * bits.length * Byte.SIZE >>> Integer.SIZE;
    }
}
