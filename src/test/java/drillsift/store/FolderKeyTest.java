package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderKeyTest {

    private static final int THREADS = 8;

    @TempDir private Path work;

    @Test
    void documents_printed_at_the_same_time_are_named_under_one_key() throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        ExecutorService printers = Executors.newFixedThreadPool(THREADS);
        List<Future<String>> asked =
                Stream.generate(() -> printers.submit(() -> key(ready))).limit(THREADS).toList();
        try {
            String key = HexFormat.of().formatHex(FolderKey.of(work));

            for (Future<String> one : asked) {
                assertThat(one.get()).isEqualTo(key);
            }
        } finally {
            printers.shutdownNow();
        }
    }

    private String key(CountDownLatch ready) throws InterruptedException {
        ready.countDown();
        ready.await();
        return HexFormat.of().formatHex(FolderKey.of(work));
    }
}
