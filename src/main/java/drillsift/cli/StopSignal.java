package drillsift.cli;

import drillsift.message.Exit;
import drillsift.message.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends the program in good order when it is told to stop: shutdown hooks stop the job, and one of
 * them, here, waits for the command to come to its end. The last line is written once, whoever
 * comes first.
 */
final class StopSignal {

    private static final long PATIENCE_SECONDS = 9;

    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile Optional<Exit> stopped = Optional.empty();
    private boolean said;

    /**
     * A command starts: from now on a stop is reported.
     *
     * @param stoppable whether the command brings itself to an end, which is then waited for
     */
    void watch(Screen screen, boolean stoppable) {
        Signals.handle("INT", () -> stop(Exit.INTERRUPTED));
        Signals.handle("TERM", () -> stop(Exit.TERMINATED));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> await(screen, stoppable), "stop"));
    }

    private void stop(Exit exit) {
        stopped = Optional.of(exit);
        System.exit(exit.code());
    }

    private void await(Screen screen, boolean stoppable) {
        if (ended.getCount() == 0) {
            return;
        }
        try {
            ended.await(stoppable ? PATIENCE_SECONDS : 0, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        last(screen, new Ending(Exit.TERMINATED, List.of()));
    }

    /** Writes the last line, unless it has been. */
    synchronized Exit last(Screen screen, Ending ending) {
        Exit exit = stopped.orElse(ending.exit());
        if (!said) {
            said = true;
            boolean signalled = exit == Exit.INTERRUPTED || exit == Exit.TERMINATED;
            Optional<Problem> cause =
                    signalled ? Optional.of(Problem.of(CliCode.STOPPED)) : ending.cause();
            screen.last(exit, cause);
        }
        ended.countDown();
        return exit;
    }
}
