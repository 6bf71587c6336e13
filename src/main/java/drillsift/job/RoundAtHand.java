package drillsift.job;

import drillsift.classify.FilterSet;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.event.Campaign;
import drillsift.event.EventSource;
import drillsift.event.Roster;
import drillsift.event.Round;
import drillsift.store.BlockRow;
import drillsift.store.Store;
import java.util.ArrayList;
import java.util.List;

/**
 * A round that can be judged under any filters, as often as is wanted.
 *
 * @param rejected records of its sources that could not be taken
 */
record RoundAtHand(Round round, Roster roster, List<EventSource> sources, long rejected) {

    /** From the segments of an earlier run; what none has read yet is parsed here. */
    static RoundAtHand of(PlannedRound round, Store store) {
        List<EventSource> sources = new ArrayList<>();
        for (PlannedSource source : round.sources()) {
            List<BlockRow> rows = store.blockLedger().blocks(source.key());
            boolean isRead = !rows.isEmpty() && rows.get(rows.size() - 1).last();
            sources.add(
                    isRead
                            ? SegmentSource.of(source, rows, store.segmentFiles())
                            : ParsedSource.of(source));
        }
        return new RoundAtHand(round.round(), round.roster().roster(), sources, 0);
    }

    JudgedRound judge(FilterSet filters, Campaign campaign) {
        return new RoundJudge(filters, campaign).judge(round, roster, sources);
    }
}
