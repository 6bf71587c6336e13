package drillsift.job;

import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import drillsift.store.Store;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Blocks of an input that an earlier run has taken. */
final class KeptBlocks {

    private KeptBlocks() {}

    /** Whether all of them stand in the ledger with whole segments, so that no file is opened. */
    static boolean areWhole(List<BlockRow> rows, SegmentFiles segments) {
        boolean complete = !rows.isEmpty() && rows.get(rows.size() - 1).last();
        return complete && rows.parallelStream().allMatch(row -> segments.intact(row.segment()));
    }

    /**
     * Inputs of the run of which blocks are missing; the others are entered as reused, and are not
     * opened again.
     */
    static List<PlannedSource> missing(RunPlan plan, Store store, RunAccount account) {
        List<PlannedSource> missing = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (PlannedSource source : plan.sources()) {
            if (!seen.add(source.key())) {
                continue; // the same bytes, taken in the same way, under two names or rounds
            }
            List<BlockRow> rows = store.blockLedger().blocks(source.key());
            if (areWhole(rows, store.segmentFiles())) {
                account.reused(source, rows.size());
            } else {
                missing.add(source);
            }
        }
        return missing;
    }

    static boolean areWhole(PlannedSource source, Store store) {
        return areWhole(store.blockLedger().blocks(source.key()), store.segmentFiles());
    }
}
