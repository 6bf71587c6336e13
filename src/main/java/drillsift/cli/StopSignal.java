package drillsift.cli;

import drillsift.job.StopRequest;
import drillsift.message.Exit;
import drillsift.message.Problem;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the program in good order when it is told to stop. A run gets the time to finish what it is
 * at; when that is over, or at a second signal, it is closed as it is and the process halted. What
 * is said at the end is said once, whoever comes first.
 */
final class StopSignal {

    /** With what closing and halting take, all is over within 10 s. */
    private static final long PATIENCE_SECONDS = 7;

    private final StopRequest request = new StopRequest();
    private Optional<Exit> ended = Optional.empty();

    /** What the command listens to. */
    StopRequest request() {
        return request;
    }

    /** A command starts: from now on a signal stops it. */
    void watch(Screen screen, Action action) {
        Signals.handle("INT", () -> stop(screen, action, Exit.INTERRUPTED));
        Signals.handle("TERM", () -> stop(screen, action, Exit.TERMINATED));
        Signals.handle("HUP", () -> stop(screen, action, Exit.TERMINATED));
    }

    private void stop(Screen screen, Action action, Exit exit) {
        ended().ifPresent(told -> Runtime.getRuntime().halt(told.code()));
        boolean again = request.exit().isPresent();
        request.ask(exit);
        if (again || !action.isStoppable()) {
            halt(screen, action);
            return;
        }
        screen.problem(Problem.of(CliCode.STOPPING));
        Thread patience = new Thread(() -> waitAndHalt(screen, action), "patience");
        patience.setDaemon(true);
        patience.start();
    }

    /** With what the command ended; a signal then only cuts short what comes afterwards. */
    private synchronized Optional<Exit> ended() {
        return ended;
    }

    private void waitAndHalt(Screen screen, Action action) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        for (long left = 1; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        halt(screen, action);
    }

    /** Keeps the command from saying anything more, and ends the process whatever happens. */
    private synchronized void halt(Screen screen, Action action) {
        if (ended.isPresent()) {
            return;
        }
        Exit exit = request.exit().orElseThrow();
        try {
            request.closeNow();
            Ending ending = new Ending(exit, List.of(Problem.of(CliCode.STOPPED)));
            action.abandoned(exit);
            say(screen, ending);
        } finally {
            Runtime.getRuntime().halt(exit.code());
        }
    }

    /** Tells how a command ended, with the last line. */
    synchronized Exit end(Screen screen, Ending ending) {
        ended = Optional.of(ending.exit());
        say(screen, ending);
        return ending.exit();
    }

    private static void say(Screen screen, Ending ending) {
        ending.problems().forEach(screen::problem);
        Optional<Problem> cause = ending.cause();
        screen.last(ending.exit(), cause);
    }
}
