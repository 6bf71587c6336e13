package drillsift.cli;

import drillsift.job.Progress;
import drillsift.message.Problem;
import java.util.function.LongSupplier;

/**
 * Shows how a command goes on: on a terminal in one line that is redrawn at most five times a
 * second, otherwise in a line every ten seconds. Safe for use by several threads.
 */
final class Showing implements Progress, AutoCloseable {

    /** Set by the launcher when stderr is a terminal. */
    static final String TERMINAL = "drillsift.terminal";

    private static final long REDRAW_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;
    private static final String CLEAR = "\r\u001b[K";

    /** Around the line: a narrow terminal cuts it instead of breaking it into left-overs. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final Screen screen;
    private final boolean terminal;
    private final LongSupplier clock;
    private StageLine line;
    private long lastShown;
    private boolean drawn;

    /**
     * @param clock nanoseconds from any start
     */
    Showing(Screen screen, boolean terminal, LongSupplier clock) {
        this.screen = screen;
        this.terminal = terminal;
        this.clock = clock;
        this.lastShown = clock.getAsLong();
        screen.clearBy(this::erase);
    }

    static Showing on(Screen screen) {
        return new Showing(
                screen, Boolean.getBoolean(TERMINAL) && !screen.isJson(), System::nanoTime);
    }

    @Override
    public synchronized void stage(String stage, long total, String unit) {
        line = new StageLine(screen.messages(), stage, total, unit, clock.getAsLong());
        show();
    }

    @Override
    public synchronized void done(long amount) {
        if (line != null) {
            line.add(amount);
            show();
        }
    }

    @Override
    public synchronized void finished() {
        erase();
        line = null;
    }

    @Override
    public synchronized void warning(Problem problem) {
        screen.problem(problem);
    }

    @Override
    public void close() {
        finished();
    }

    private void show() {
        long now = clock.getAsLong();
        if (now - lastShown < (terminal ? REDRAW_NANOS : LINE_NANOS)) {
            return;
        }
        lastShown = now;
        if (screen.isJson()) {
            screen.err().println(line.json());
        } else if (terminal) {
            screen.err().print(CLEAR + NO_WRAP + line.text(now) + WRAP);
            screen.err().flush();
            drawn = true;
        } else {
            screen.err().println(line.text(now));
        }
    }

    private synchronized void erase() {
        if (drawn) {
            screen.err().print(CLEAR);
            screen.err().flush();
            drawn = false;
        }
    }
}
