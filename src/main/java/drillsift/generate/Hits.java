package drillsift.generate;

import java.util.Arrays;

/** The accesses of a round as columns, so that ten million fit; sorted by time for writing. */
final class Hits {

    static final byte PERSON = 0;
    static final byte MACHINE = 1;
    static final byte OTHER_PERSON = 2;

    /** Nobody's token. */
    static final int NOBODY = -1;

    private long[] times = new long[1 << 12];
    private int[] people = new int[1 << 12];
    private int[] addresses = new int[1 << 12];
    private int[] agents = new int[1 << 12];
    private byte[] requests = new byte[1 << 12];
    private byte[] actors = new byte[1 << 12];
    private int size;
    private int[] sorted;

    /**
     * @param millis since the epoch
     * @param person number, or {@link #NOBODY}
     */
    void add(long millis, Request request, int person, int address, int agent, byte actor) {
        if (size == times.length) {
            int capacity = size * 2;
            times = Arrays.copyOf(times, capacity);
            people = Arrays.copyOf(people, capacity);
            addresses = Arrays.copyOf(addresses, capacity);
            agents = Arrays.copyOf(agents, capacity);
            requests = Arrays.copyOf(requests, capacity);
            actors = Arrays.copyOf(actors, capacity);
        }
        times[size] = millis;
        people[size] = person;
        addresses[size] = address;
        agents[size] = agent;
        requests[size] = (byte) request.ordinal();
        actors[size] = actor;
        size++;
        sorted = null;
    }

    int size() {
        return size;
    }

    /** Position of the i-th hit by time; equal times keep the order in which they were added. */
    int byTime(int i) {
        if (sorted == null) {
            long base = Arrays.stream(times, 0, size).min().orElse(0);
            long[] keys = new long[size];
            for (int hit = 0; hit < size; hit++) {
                keys[hit] = times[hit] - base << 26 | hit; // 67 million hits, 1,000 years
            }
            Arrays.sort(keys);
            sorted = new int[size];
            for (int place = 0; place < size; place++) {
                sorted[place] = (int) (keys[place] & (1 << 26) - 1);
            }
        }
        return sorted[i];
    }

    long time(int hit) {
        return times[hit];
    }

    Request request(int hit) {
        return Request.of(requests[hit]);
    }

    int person(int hit) {
        return people[hit];
    }

    int address(int hit) {
        return addresses[hit];
    }

    int agent(int hit) {
        return agents[hit];
    }

    byte actor(int hit) {
        return actors[hit];
    }

    static String actorText(byte actor) {
        return actor == PERSON ? "person" : actor == MACHINE ? "machine" : "other-person";
    }
}
