package drillsift.classify;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Looks at the events of a round in parts, several at a time. What the parts give comes in their
 * order, so that joining it does not depend on which was done first.
 */
public final class EventParts {

    /** Fewer are done before a second thread has begun. */
    private static final int FEWEST = 1 << 17;

    /**
     * Enough for threads to share; some keep numbers for each person and part until all are done.
     */
    private static final int MOST_PARTS =
            Math.min(16, 2 * (ForkJoinPool.getCommonPoolParallelism() + 1));

    private EventParts() {}

    /** What is made of one part. */
    @FunctionalInterface
    public interface Part<T> {

        /**
         * @param from first event, inclusive
         * @param to last event, exclusive
         */
        T of(int from, int to);
    }

    /** What each part gives, at least one even where there are no events. */
    public static <T> List<T> of(JudgedRound judged, Part<T> part) {
        return of(0, judged.size(), part);
    }

    /**
     * The numbers that are meant, ascending. A plain loop: through a stream each number costs the
     * quick compiler's code several calls.
     *
     * @param end exclusive; numbers begin at 0
     */
    static int[] those(int end, IntPredicate isMeant) {
        List<int[]> parts = of(0, end, (from, to) -> those(from, to, isMeant));
        int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int filled = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, filled, part.length);
            filled += part.length;
        }
        return all;
    }

    private static int[] those(int from, int to, IntPredicate isMeant) {
        int[] found = new int[16];
        int count = 0;
        for (int number = from; number < to; number++) {
            if (isMeant.test(number)) {
                if (count == found.length) {
                    found = Arrays.copyOf(found, count * 2);
                }
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The same of some of the events, such as those of one source. */
    static <T> List<T> of(int first, int end, Part<T> part) {
        long size = end - first;
        int parts = (int) Math.max(1, Math.min(MOST_PARTS, size / FEWEST));
        return IntStream.range(0, parts)
                .parallel()
                .mapToObj(
                        i ->
                                part.of(
                                        first + (int) (i * size / parts),
                                        first + (int) ((i + 1) * size / parts)))
                .toList();
    }
}
