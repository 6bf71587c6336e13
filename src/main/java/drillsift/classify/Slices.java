package drillsift.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Deals a round's groups out in slices of about equal numbers of accesses, several at a time. */
final class Slices {

    private static final int ACCESSES = 1_300_000;

    /** So many are not worth a second thread. */
    static final int FEW = 10_000;

    private static final long BYTES_PER_ACCESS = 28;

    /** Of the memory that is free, at most this part for what could be gathered again. */
    private static final int PART_OF_FREE = 4;

    private final Accesses accesses;
    private final int[] sizes;
    private final int[] borders;

    /** Accesses of each slice; so that none is looked for among all others. */
    private final int[][] events;

    /** Holds {@code -2 - group} until an event has its episode; -1 for what is no access. */
    private final int[] groupOrEpisode;

    /**
     * @param groupOf the group of an event; -1 for one that is not dealt out
     */
    Slices(Accesses accesses, IntUnaryOperator groupOf) {
        this.accesses = accesses;
        EventColumns columns = accesses.columns;
        sizes = new int[accesses.groups()];
        groupOrEpisode = new int[columns.size];
        Arrays.parallelSetAll(groupOrEpisode, e -> -2 - groupOf.applyAsInt(e));
        int total = 0;
        for (int e = 0; e < columns.size; e++) {
            if (groupOrEpisode[e] < -1) {
                sizes[-2 - groupOrEpisode[e]]++;
                total++;
            }
        }
        borders = borders(wanted(total));
        events = events();
    }

    private int[][] events() {
        short[] sliceOf = new short[sizes.length];
        int[][] found = new int[count()][];
        for (int slice = 0; slice < found.length; slice++) {
            Arrays.fill(sliceOf, from(slice), to(slice), (short) slice);
            found[slice] = new int[Arrays.stream(sizes, from(slice), to(slice)).sum()];
        }
        int[] next = new int[found.length];
        for (int e = 0; e < groupOrEpisode.length; e++) {
            int group = -2 - groupOrEpisode[e];
            if (group >= 0) {
                int slice = sliceOf[group];
                found[slice][next[slice]++] = e;
            }
        }
        return found;
    }

    /** As many for each thread as for every other; what is little is not worth a second one. */
    static int wanted(long total) {
        int threads = total < FEW ? 1 : ForkJoinPool.getCommonPoolParallelism() + 1;
        return (int) Math.max(1, (total / ACCESSES + threads) / threads) * threads;
    }

    int count() {
        return borders.length - 1;
    }

    /** Whether all slices together would take much of the memory that is left. */
    boolean areMany() {
        Runtime java = Runtime.getRuntime();
        long used = java.totalMemory() - java.freeMemory();
        long all = Arrays.stream(sizes).asLongStream().sum() * BYTES_PER_ACCESS;
        return all > (java.maxMemory() - used) / PART_OF_FREE;
    }

    int from(int slice) {
        return borders[slice];
    }

    int to(int slice) {
        return borders[slice + 1];
    }

    /** Calls the consumer once per slice number, on several threads. */
    void forEach(Consumer<Integer> consumer) {
        IntStream.range(0, count()).parallel().forEach(consumer::accept);
    }

    AccessSlice slice(int number) {
        return new AccessSlice(
                accesses, events[number], this::group, sizes, from(number), to(number));
    }

    /** To be called where a slice will not be asked for again. */
    void forget(int number) {
        events[number] = null;
    }

    void episode(int event, int episode) {
        groupOrEpisode[event] = episode;
    }

    /** How many accesses the group has. */
    int size(int group) {
        return sizes[group];
    }

    /** The episode of each event, -1 for what is no access; once all have been told. */
    int[] episodes() {
        return groupOrEpisode;
    }

    private int group(int event) {
        return -2 - groupOrEpisode[event];
    }

    private int[] borders(int wanted) {
        long total = Arrays.stream(sizes).asLongStream().sum();
        List<Integer> found = new ArrayList<>(List.of(0));
        long seen = 0;
        for (int group = 0; group < sizes.length; group++) {
            seen += sizes[group];
            if (found.size() < wanted && seen * wanted >= total * found.size()) {
                found.add(group + 1);
            }
        }
        found.add(sizes.length);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }
}
