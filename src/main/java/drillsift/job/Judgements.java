package drillsift.job;

import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.event.EventSource;
import drillsift.store.BlockLedger;
import drillsift.store.SegmentFiles;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The verdicts of each round. Judging is a function of segments, roster and filters, so what is
 * remembered here between steps is a copy that can be made again at any time.
 */
final class Judgements {

    private final RunPlan plan;
    private final BlockLedger ledger;
    private final SegmentFiles segments;
    private final Map<Integer, JudgedRound> judged = new TreeMap<>();

    Judgements(RunPlan plan, BlockLedger ledger, SegmentFiles segments) {
        this.plan = plan;
        this.ledger = ledger;
        this.segments = segments;
    }

    synchronized JudgedRound of(PlannedRound round) {
        return judged.computeIfAbsent(round.round().number(), number -> judge(round));
    }

    private JudgedRound judge(PlannedRound round) {
        List<EventSource> sources =
                round.sources().stream().<EventSource>map(this::segments).toList();
        return new RoundJudge(plan.jobFile().filters(), plan.jobFile().campaign())
                .judge(round.round(), round.roster().roster(), sources);
    }

    SegmentSource segments(PlannedSource source) {
        return new SegmentSource(source, ledger.blocks(source.key()), segments);
    }
}
