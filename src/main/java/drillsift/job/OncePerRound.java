package drillsift.job;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Works something out for each round once, whoever asks for it first, and one round after the
 * other. A failure is kept as well, and comes to each who asks. Safe for several threads.
 */
final class OncePerRound<T> {

    private final IntFunction<T> work;
    private final Map<Integer, Supplier<T>> outcomes = new TreeMap<>();

    /**
     * @param work for the number of a round
     */
    OncePerRound(IntFunction<T> work) {
        this.work = work;
    }

    synchronized T of(int round) {
        return outcomes.computeIfAbsent(round, this::outcome).get();
    }

    private Supplier<T> outcome(int round) {
        try {
            T result = work.apply(round);
            return () -> result;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }
}
