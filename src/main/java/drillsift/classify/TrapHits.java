package drillsift.classify;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** When each address asked for something that no person sees. */
final class TrapHits {

    private final Map<Integer, long[]> byAddress = new HashMap<>();

    void add(Episode episode) {
        byAddress.merge(episode.address, new long[] {episode.first}, TrapHits::joined);
    }

    void addAll(TrapHits other) {
        other.byAddress.forEach(
                (address, hits) -> byAddress.merge(address, hits, TrapHits::joined));
    }

    private static long[] joined(long[] first, long[] second) {
        return LongStream.concat(LongStream.of(first), LongStream.of(second)).toArray();
    }

    /** Tells the episode how far the nearest hit from its address is. */
    void describe(Episode episode) {
        long[] hits = byAddress.get(episode.address);
        for (int i = 0; hits != null && i < hits.length; i++) {
            double seconds = Math.abs(hits[i] - episode.first) / 1e9;
            boolean isNearer = Double.isNaN(episode.trapSeconds) || seconds < episode.trapSeconds;
            episode.trapSeconds = isNearer ? seconds : episode.trapSeconds;
        }
    }
}
