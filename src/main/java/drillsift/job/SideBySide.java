package drillsift.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/** Works that need nothing of each other, done several at a time. */
final class SideBySide {

    private SideBySide() {}

    /** One of them. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    /**
     * Returns, or throws what the first of those that failed threw, when all have ended: nothing is
     * written any more then.
     *
     * @param works those that take longest first
     */
    static void run(List<Work> works) throws IOException {
        List<ForkJoinTask<?>> tasks = new ArrayList<>();
        works.forEach(work -> tasks.add(ForkJoinPool.commonPool().submit(() -> unchecked(work))));
        List<ForkJoinTask<?>> lastFirst = new ArrayList<>(tasks);
        Collections.reverse(lastFirst);
        lastFirst.forEach(ForkJoinTask::quietlyJoin); // others begin with the first: all are busy
        try {
            tasks.forEach(ForkJoinTask::join);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void unchecked(Work work) {
        try {
            work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
