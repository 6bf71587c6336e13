package drillsift.job;

import drillsift.message.Exit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks a run to come to its end. It is heard between two units of work: a file, a chunk of blocks,
 * a round, a document. Safe for several threads.
 */
public final class StopRequest {

    private final List<Runnable> heard = new ArrayList<>();
    private Runnable closing = () -> {};
    private Optional<Exit> exit = Optional.empty();

    /**
     * @param with what the process is to end with
     */
    public synchronized void ask(Exit with) {
        if (exit.isEmpty()) {
            exit = Optional.of(with);
            heard.forEach(Runnable::run);
            heard.clear();
        }
    }

    /** What the process is to end with; empty as long as nobody asked. */
    public synchronized Optional<Exit> exit() {
        return exit;
    }

    /** The unit in work took too long: leaves everything so that the process may be halted. */
    public void closeNow() {
        Runnable now;
        synchronized (this) {
            now = closing;
        }
        now.run();
    }

    /** Does it as soon as somebody asks; at once when somebody has. */
    synchronized void whenAsked(Runnable action) {
        if (exit.isPresent()) {
            action.run();
        } else {
            heard.add(action);
        }
    }

    /**
     * @param action closes the run from another thread than its own
     */
    synchronized void closeBy(Runnable action) {
        closing = action;
    }

    /**
     * @throws StoppedException when somebody asked
     */
    void check() {
        if (exit().isPresent()) {
            throw new StoppedException();
        }
    }
}
