package drillsift.job;

import drillsift.store.BlockRow;
import drillsift.store.SegmentFiles;
import drillsift.store.Store;
import java.util.List;

/** Blocks of an input that an earlier run has taken. */
final class KeptBlocks {

    private KeptBlocks() {}

    /** Whether all of them stand in the ledger with whole segments, so that no file is opened. */
    static boolean areWhole(List<BlockRow> rows, SegmentFiles segments) {
        boolean complete = !rows.isEmpty() && rows.get(rows.size() - 1).last();
        return complete && rows.parallelStream().allMatch(row -> segments.intact(row.segment()));
    }

    static boolean areWhole(PlannedSource source, Store store) {
        return areWhole(store.blockLedger().blocks(source.key()), store.segmentFiles());
    }
}
