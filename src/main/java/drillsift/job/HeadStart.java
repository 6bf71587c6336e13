package drillsift.job;

import drillsift.store.Store;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * What a run does while its job is still being set up: it looks which inputs have to be parsed and,
 * where none has, works out what each round comes to. The steps take what is there or wait for it;
 * what failed is told by the step that asks for it. Closing it waits for the round in work, so that
 * nothing is written once the work folder is left.
 */
final class HeadStart implements AutoCloseable {

    private final List<Runnable> rounds;
    private final StopRequest stop;
    private final CompletableFuture<List<PlannedSource>> missing;
    private final CompletableFuture<Void> work;
    private volatile boolean isOver;

    /**
     * @param looking finds the inputs that have to be parsed
     * @param fits whether the memory allowed will do for the rounds
     * @param rounds works out one round each
     * @param stop no further round is begun once it was asked for
     */
    HeadStart(
            Supplier<List<PlannedSource>> looking,
            BooleanSupplier fits,
            List<Runnable> rounds,
            StopRequest stop) {
        this.rounds = rounds;
        this.stop = stop;
        missing = CompletableFuture.supplyAsync(looking, HeadStart::start);
        work = missing.thenAcceptAsync(found -> goOn(found, fits), HeadStart::start);
    }

    static HeadStart begin(
            RunPlan plan, Store store, RoundResults results, RunAccount account, StopRequest stop) {
        return new HeadStart(
                () -> KeptBlocks.missing(plan, store, account),
                () -> MemoryNeed.refusal(plan, store.blockLedger()).isEmpty(),
                plan.rounds().stream().<Runnable>map(round -> () -> results.of(round)).toList(),
                stop);
    }

    private static void start(Runnable part) {
        new Thread(part, "head-start").start();
    }

    /** Parsing needs cores and memory itself, and makes what rounds are judged from. */
    private void goOn(List<PlannedSource> found, BooleanSupplier fits) {
        if (!found.isEmpty() || !fits.getAsBoolean()) {
            return;
        }
        for (Runnable round : rounds) {
            if (isOver || stop.exit().isPresent()) {
                return;
            }
            round.run();
        }
    }

    /**
     * Inputs that have to be parsed, in their order; waits until that is known.
     *
     * @throws java.util.concurrent.CompletionException with what kept it from being known
     */
    List<PlannedSource> missing() {
        return missing.join();
    }

    @Override
    public void close() {
        isOver = true;
        awaitEnd();
    }

    /** A failure is kept for the step that asks. */
    void awaitEnd() {
        work.handle((done, failure) -> done).join();
    }
}
