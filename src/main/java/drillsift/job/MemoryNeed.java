package drillsift.job;

import drillsift.message.Problem;
import drillsift.store.BlockLedger;
import drillsift.store.BlockRow;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * The memory that judging cannot do without, told before a round is loaded instead of after minutes
 * of collecting garbage.
 *
 * <p>The figures stay below what runs of 3 and 10 million events needed (more than 320 MB, less
 * than 1 GB), so that nobody is refused who could have been served.
 */
final class MemoryNeed {

    private static final long MEGABYTE = 1 << 20;
    private static final long STEP = 64;
    private static final long PROGRAM = 64 * MEGABYTE;
    private static final long PER_EVENT = 75;
    private static final long PER_PERSON = 400;

    private MemoryNeed() {}

    /**
     * What to say when the rounds of a run do not fit. One is judged after the other; all stay only
     * where single accesses are listed.
     *
     * @param ledger of all blocks of the run
     */
    static Optional<Problem> refusal(RunPlan plan, BlockLedger ledger) {
        LongStream ofRounds = plan.rounds().stream().mapToLong(round -> events(round, ledger));
        long events = plan.jobFile().exportVerdicts() ? ofRounds.sum() : ofRounds.max().orElse(0);
        long people =
                plan.rounds().stream().mapToLong(round -> round.roster().roster().size()).sum();
        return refusal(events, people, Runtime.getRuntime().maxMemory());
    }

    private static long events(PlannedRound round, BlockLedger ledger) {
        return round.sources().stream()
                .flatMap(source -> ledger.blocks(source.key()).stream())
                .mapToLong(BlockRow::events)
                .sum();
    }

    /**
     * What to say when the least that would do is more than that.
     *
     * @param events that stand in memory together
     * @param people on the rosters of all rounds
     * @param allowed bytes that the heap may grow to
     */
    static Optional<Problem> refusal(long events, long people, long allowed) {
        long needed = PROGRAM + PER_EVENT * events + PER_PERSON * people;
        return needed <= allowed
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                JobCode.MEMORY,
                                Long.toString(megabytes(needed)),
                                Long.toString(megabytes(allowed)),
                                Long.toString(comfortable(needed))));
    }

    /** Half as much again in steps of 64 MB; Java itself does not use all that it is allowed. */
    private static long comfortable(long needed) {
        return (megabytes(needed) * 3 / 2 + STEP - 1) / STEP * STEP;
    }

    private static long megabytes(long bytes) {
        return (bytes + MEGABYTE - 1) / MEGABYTE;
    }
}
