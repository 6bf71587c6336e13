package drillsift.classify;

import java.util.Arrays;

/** Collects first delays per source. */
final class ProfileCollector {

    /** Sources that fewer people met are never judged by their company. */
    private static final int FEWEST_TOKENS = 3;

    private final LongNumbers ids = new LongNumbers();
    private long[] source = new long[16];
    private int[] tokens = new int[16];
    private int[] key = new int[16];
    private int[] delay = new int[16];
    private int size;
    private int[] starts = new int[2];
    private int[] sorted = new int[0];
    private Profile[] profiles = new Profile[0];

    /**
     * Counts one more person.
     *
     * @param delaySeconds from own sending to first access; NaN when not known
     */
    void add(long ofSource, double delaySeconds) {
        int id = id(ofSource);
        tokens[id]++;
        if (!Double.isNaN(delaySeconds)) {
            double millis = delaySeconds * 1000;
            put(id, (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, millis)));
        }
    }

    void addAll(ProfileCollector other) {
        int[] mapped = new int[other.ids.size()];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = id(other.source[i]);
            tokens[mapped[i]] += other.tokens[i];
        }
        for (int i = 0; i < other.size; i++) {
            put(mapped[other.key[i]], other.delay[i]);
        }
    }

    Profile profile(long ofSource) {
        int id = ids.get(ofSource);
        return id == LongNumbers.ABSENT ? Profile.NONE : profiles[id];
    }

    /** Makes the profiles; their delays stay at hand until {@link #forgetDelays}. */
    void finish() {
        starts = new int[ids.size() + 2];
        for (int i = 0; i < size; i++) {
            starts[key[i] + 2]++;
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[starts[key[i] + 1]++] = delay[i];
        }
        profiles = new Profile[ids.size()];
        for (int id = 0; id < profiles.length; id++) {
            profiles[id] =
                    tokens[id] < FEWEST_TOKENS
                            ? Profile.small(tokens[id])
                            : Profile.of(tokens[id], sorted, starts[id], starts[id + 1]);
        }
        key = new int[0];
        delay = new int[0];
    }

    int sources() {
        return ids.size();
    }

    long source(int id) {
        return source[id];
    }

    int idOf(long ofSource) {
        return ids.get(ofSource);
    }

    Profile at(int id) {
        return profiles[id];
    }

    /** From now on that source is judged by another profile. */
    void replace(int id, Profile profile) {
        profiles[id] = profile;
    }

    /** Delays of a source that has a profile, in milliseconds, sorted. */
    int[] delays(int id) {
        return Arrays.copyOfRange(sorted, starts[id], starts[id + 1]);
    }

    void forgetDelays() {
        sorted = new int[0];
        starts = new int[0];
    }

    /** Writes the profiles, without delays. */
    void write(LongTape tape) {
        tape.put(ids.size());
        for (int id = 0; id < ids.size(); id++) {
            tape.put(source[id]);
            profiles[id].write(tape);
        }
    }

    /** Takes over profiles as they were written. */
    void read(LongTape tape) {
        profiles = new Profile[tape.takeInt()];
        for (int i = 0; i < profiles.length; i++) {
            profiles[id(tape.take())] = Profile.read(tape);
        }
        forgetDelays();
    }

    private void put(int id, int millis) {
        if (size == key.length) {
            key = Arrays.copyOf(key, size * 2);
            delay = Arrays.copyOf(delay, size * 2);
        }
        key[size] = id;
        delay[size++] = millis;
    }

    private int id(long ofSource) {
        int id = ids.number(ofSource);
        if (id >= tokens.length) {
            tokens = Arrays.copyOf(tokens, id * 2);
            source = Arrays.copyOf(source, id * 2);
        }
        source[id] = ofSource;
        return id;
    }
}
