package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OncePerRoundTest {

    private static final int MANY = 64;

    @Test
    void a_round_is_worked_out_once_however_many_ask() {
        AtomicInteger atOnce = new AtomicInteger();
        Queue<Integer> worked = new ConcurrentLinkedQueue<>();
        OncePerRound<String> rounds =
                new OncePerRound<>(
                        round -> {
                            assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                            worked.add(round);
                            Thread.yield();
                            atOnce.decrementAndGet();
                            return "round " + round;
                        });

        List<String> told =
                IntStream.range(0, MANY).parallel().mapToObj(i -> rounds.of(i % 4)).toList();

        assertThat(told.subList(0, 4)).containsExactly("round 0", "round 1", "round 2", "round 3");
        assertThat(worked).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void a_failure_comes_to_each_who_asks_for_that_round() {
        AtomicInteger worked = new AtomicInteger();
        OncePerRound<String> rounds =
                new OncePerRound<>(
                        round -> {
                            worked.incrementAndGet();
                            if (round == 1) {
                                throw new StoppedException();
                            }
                            if (round == 2) {
                                throw new OutOfMemoryError("no room");
                            }
                            return "fine";
                        });

        Throwable first = catchThrowable(() -> rounds.of(1));

        assertThat(first).isInstanceOf(StoppedException.class);
        assertThat(catchThrowable(() -> rounds.of(1))).isSameAs(first);
        assertThat(catchThrowable(() -> rounds.of(2))).isInstanceOf(OutOfMemoryError.class);
        assertThat(rounds.of(3)).isEqualTo("fine");
        assertThat(worked).hasValue(3);
    }
}
