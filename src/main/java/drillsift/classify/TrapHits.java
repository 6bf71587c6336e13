package drillsift.classify;

import java.util.Arrays;

/** When each address asked for something that no person sees. */
final class TrapHits {

    private final LongNumbers addresses = new LongNumbers();
    private int[] address = new int[4];
    private long[][] times = new long[4][];
    private int[] counts = new int[4];

    void add(Episode episode) {
        add(episode.address, episode.first);
    }

    void addAll(TrapHits other) {
        for (int number = 0; number < other.addresses.size(); number++) {
            for (int i = 0; i < other.counts[number]; i++) {
                add(other.address[number], other.times[number][i]);
            }
        }
    }

    private void add(int hitFrom, long time) {
        int number = addresses.number(hitFrom);
        if (number == times.length) {
            address = Arrays.copyOf(address, number * 2);
            times = Arrays.copyOf(times, number * 2);
            counts = Arrays.copyOf(counts, number * 2);
        }
        if (times[number] == null) {
            address[number] = hitFrom;
            times[number] = new long[4];
        }
        if (counts[number] == times[number].length) {
            times[number] = Arrays.copyOf(times[number], counts[number] * 2);
        }
        times[number][counts[number]++] = time;
    }

    void write(LongTape tape) {
        tape.put(addresses.size());
        for (int number = 0; number < addresses.size(); number++) {
            tape.put(address[number]).put(counts[number]);
            for (int i = 0; i < counts[number]; i++) {
                tape.put(times[number][i]);
            }
        }
    }

    void read(LongTape tape) {
        for (int left = tape.takeInt(); left > 0; left--) {
            int hitFrom = tape.takeInt();
            for (int hits = tape.takeInt(); hits > 0; hits--) {
                add(hitFrom, tape.take());
            }
        }
    }

    /** To be called once after the last hit. */
    void finish() {
        for (int number = 0; number < addresses.size(); number++) {
            Arrays.sort(times[number], 0, counts[number]);
        }
    }

    /** Tells the episode how far the nearest hit from its address is. */
    void describe(Episode episode) {
        int number = addresses.size() == 0 ? LongNumbers.ABSENT : addresses.get(episode.address);
        if (number == LongNumbers.ABSENT) {
            return;
        }
        int found = Arrays.binarySearch(times[number], 0, counts[number], episode.first);
        int after = found < 0 ? -1 - found : found;
        long nearest = Long.MAX_VALUE;
        for (int i = Math.max(0, after - 1); i <= after && i < counts[number]; i++) {
            nearest = Math.min(nearest, Math.abs(times[number][i] - episode.first));
        }
        episode.trapSeconds = nearest / 1e9;
    }
}
