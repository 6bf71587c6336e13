package drillsift.job;

import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.job.KeptRounds.Input;
import drillsift.job.KeptRounds.Kept;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import drillsift.store.BlockRow;
import drillsift.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Brings back the rosters and events of earlier runs: from the work folder, else from the files of
 * the job where they are still the same.
 */
final class PastRounds {

    private final Store store;
    private final Supplier<RunPlan> now;
    private Optional<RunPlan> plan = Optional.empty();

    /**
     * @param now the job as it is; asked only where something is no longer in the work folder
     */
    PastRounds(Store store, Supplier<RunPlan> now) {
        this.store = store;
        this.now = now;
    }

    /**
     * @throws RefusedException DS-2836 when an input or a roster is neither kept nor unchanged
     */
    RoundAtHand of(Kept kept) {
        List<EventSource> sources = new ArrayList<>();
        for (int i = 0; i < kept.inputs().size(); i++) {
            sources.add(source(kept, kept.inputs().get(i), i));
        }
        return new RoundAtHand(kept.round(), roster(kept), sources, 0);
    }

    private Roster roster(Kept kept) {
        return store.rosterFiles()
                .find(kept.rosterKey())
                .or(
                        () ->
                                plan().rounds().stream()
                                        .filter(r -> r.rosterDigest().equals(kept.rosterKey()))
                                        .map(round -> round.roster().roster())
                                        .findFirst())
                .orElseThrow(() -> gone(kept, kept.roster()));
    }

    private EventSource source(Kept kept, Input input, int ordinal) {
        List<BlockRow> rows = store.blockLedger().blocks(input.key());
        if (KeptBlocks.areWhole(rows, store.segmentFiles())) {
            return SegmentSource.of(input, ordinal, rows, store.segmentFiles());
        }
        return plan().sources().stream()
                .filter(source -> source.key().equals(input.key()))
                .filter(source -> source.ordinal() == ordinal)
                .findFirst()
                .map(ParsedSource::of)
                .orElseThrow(() -> gone(kept, input.file()));
    }

    private RunPlan plan() {
        if (plan.isEmpty()) {
            plan = Optional.of(now.get());
        }
        return plan.get();
    }

    private static RefusedException gone(Kept kept, String file) {
        return new RefusedException(
                Problem.of(JobCode.PAST_INPUT_GONE, file, Integer.toString(kept.round().number())));
    }
}
