package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    private final AtomicInteger done = new AtomicInteger();
    private final CountDownLatch failed = new CountDownLatch(1);

    @Test
    void does_every_work() throws IOException {
        SideBySide.run(List.of(done::incrementAndGet, done::incrementAndGet));

        assertThat(done).hasValue(2);
    }

    @Test
    void throws_what_the_first_that_failed_threw_when_all_have_ended() {
        List<SideBySide.Work> works =
                List.of(
                        () -> {
                            throw new IOException("the first");
                        },
                        done::incrementAndGet,
                        () -> {
                            throw new IllegalStateException("the last");
                        });

        assertThatThrownBy(() -> SideBySide.run(works))
                .isInstanceOf(IOException.class)
                .hasMessage("the first");
        assertThat(done).hasValue(1);
    }

    @Test
    void a_failure_waits_for_what_is_still_written() {
        SideBySide.Work fails =
                () -> {
                    failed.countDown();
                    throw new IOException("full");
                };

        assertThatThrownBy(() -> SideBySide.run(List.of(fails, this::writesLong)))
                .hasMessage("full");
        assertThat(done).hasValue(1);
    }

    private void writesLong() {
        try {
            failed.await();
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        done.incrementAndGet();
    }
}
