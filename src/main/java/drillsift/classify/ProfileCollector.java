package drillsift.classify;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Collects first delays per source; a source that only few people met keeps no delays. */
final class ProfileCollector {

    private final Map<Long, Integer> ids = new HashMap<>();
    private int[] tokens = new int[256];
    private int[] agents = new int[256];
    private int[] key = new int[1024];
    private int[] delay = new int[1024];
    private int size;
    private Profile[] profiles = new Profile[0];

    /**
     * Counts one more person.
     *
     * @param delaySeconds from own sending to first access; NaN when not known
     * @return whether the source is new
     */
    boolean add(long source, double delaySeconds) {
        int known = ids.size();
        int id = id(source);
        tokens[id]++;
        if (!Double.isNaN(delaySeconds)) {
            if (size == key.length) {
                key = Arrays.copyOf(key, size * 2);
                delay = Arrays.copyOf(delay, size * 2);
            }
            key[size] = id;
            double millis = delaySeconds * 1000;
            delay[size++] = (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, millis));
        }
        return ids.size() > known;
    }

    void addAgent(long source) {
        int id = id(source); // may grow the arrays: first
        agents[id]++;
    }

    Profile profile(long source) {
        Integer id = ids.get(source);
        return id == null ? Profile.NONE : profiles[id];
    }

    void finish() {
        int[] starts = new int[ids.size() + 2];
        for (int i = 0; i < size; i++) {
            starts[key[i] + 2]++;
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[starts[key[i] + 1]++] = delay[i];
        }
        profiles = new Profile[ids.size()];
        for (int id = 0; id < profiles.length; id++) {
            profiles[id] = Profile.of(tokens[id], agents[id], sorted, starts[id], starts[id + 1]);
        }
        key = new int[0];
        delay = new int[0];
    }

    private int id(long source) {
        Integer known = ids.putIfAbsent(source, ids.size());
        int id = known == null ? ids.size() - 1 : known;
        if (id >= tokens.length) {
            tokens = Arrays.copyOf(tokens, id * 2);
            agents = Arrays.copyOf(agents, id * 2);
        }
        return id;
    }
}
