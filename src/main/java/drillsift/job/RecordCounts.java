package drillsift.job;

import drillsift.store.BlockRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The account of one input: records = accepted + rejected + duplicate + skipped.
 *
 * @param duplicate records that other inputs of the round hold as well; not among the accepted
 */
record RecordCounts(
        PlannedSource source,
        long records,
        long accepted,
        long rejected,
        long duplicate,
        long skipped) {

    /** Of all inputs of a round, in the order of the job file. */
    static List<RecordCounts> of(PlannedRound round, CampaignResult result, Judgements judgements) {
        Map<Integer, Integer> duplicates = new TreeMap<>();
        result.counts(round)
                .duplicates()
                .forEach(found -> duplicates.put(found.ordinal(), found.duplicate()));
        List<RecordCounts> counts = new ArrayList<>();
        for (PlannedSource source : round.sources()) {
            int duplicate = duplicates.getOrDefault(source.ordinal(), 0);
            counts.add(of(source, judgements.segments(source).rows(), duplicate));
        }
        return counts;
    }

    /** Whether every record of the input ended in exactly one way. */
    boolean addUp() {
        return accepted >= 0 && records == accepted + rejected + duplicate + skipped;
    }

    private static RecordCounts of(PlannedSource source, List<BlockRow> rows, int duplicate) {
        return new RecordCounts(
                source,
                rows.stream().mapToLong(BlockRow::records).sum(),
                rows.stream().mapToLong(BlockRow::accepted).sum() - duplicate,
                rows.stream().mapToLong(BlockRow::rejected).sum(),
                duplicate,
                rows.stream().mapToLong(BlockRow::skipped).sum());
    }
}
