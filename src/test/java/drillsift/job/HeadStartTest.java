package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.Exit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HeadStartTest {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final StopRequest stop = new StopRequest();

    private HeadStart begin(
            Supplier<List<PlannedSource>> missing, boolean fits, Runnable... rounds) {
        return new HeadStart(missing, () -> fits, List.of(rounds), stop);
    }

    private Runnable doing(String round) {
        return () -> done.add(round);
    }

    /** Which input it is, nobody asks. */
    private static List<PlannedSource> oneMissing() {
        return Collections.singletonList(null);
    }

    @Test
    void works_out_each_round_where_nothing_is_to_be_parsed() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        try (HeadStart begun = begin(List::of, true, both::countDown, both::countDown)) {
            both.await();

            assertThat(begun.missing()).isEmpty();
        }
    }

    @Test
    void begins_no_round_where_something_is_to_be_parsed() {
        HeadStart begun = begin(HeadStartTest::oneMissing, true, doing("first"));

        assertThat(begun.missing()).hasSize(1);
        begun.awaitEnd(); // of itself: closing would keep it from any round
        begun.close();

        assertThat(done).isEmpty();
    }

    @Test
    void begins_no_round_where_the_memory_would_not_do() {
        HeadStart begun = begin(List::of, false, doing("first"));

        assertThat(begun.missing()).isEmpty();
        begun.awaitEnd();
        begun.close();

        assertThat(done).isEmpty();
    }

    @Test
    void begins_no_further_round_once_somebody_asked_to_stop() throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        Runnable stopped =
                () -> {
                    done.add("first");
                    stop.ask(Exit.TERMINATED);
                    worker.complete(Thread.currentThread());
                };
        HeadStart begun = begin(List::of, true, stopped, doing("second"));

        worker.join().join(); // it ends although nobody has closed it
        begun.close();

        assertThat(done).containsExactly("first");
    }

    @Test
    void closing_waits_for_the_round_in_work_and_begins_no_other() throws Exception {
        CountDownLatch isInWork = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        Runnable slow =
                () -> {
                    isInWork.countDown();
                    await(mayEnd);
                    done.add("first");
                };
        HeadStart begun = begin(List::of, true, slow, doing("second"));
        isInWork.await();
        Thread closing = new Thread(begun::close);
        closing.start();
        while (closing.getState() != Thread.State.WAITING && closing.isAlive()) {
            Thread.onSpinWait();
        }
        assertThat(closing.isAlive()).isTrue();

        mayEnd.countDown();
        closing.join();

        assertThat(done).containsExactly("first");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_fails_is_left_to_who_asks() {
        Supplier<List<PlannedSource>> failing =
                () -> {
                    throw new IllegalStateException("no ledger");
                };
        try (HeadStart begun = begin(failing, true, doing("first"))) {
            assertThatThrownBy(begun::missing).hasRootCauseMessage("no ledger");
        }
        Runnable damaged =
                () -> {
                    throw new IllegalStateException("damaged");
                };

        HeadStart begun = begin(List::of, true, damaged, doing("second"));
        begun.awaitEnd();
        begun.close();

        assertThat(done).isEmpty();
    }
}
