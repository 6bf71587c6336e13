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
 * Judges rounds. It is a function of segments, roster and filters, so what is remembered here is a
 * copy that can be made again at any time; it is worth its memory only where single accesses are
 * asked for once more, for the list of all verdicts.
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
        return plan.jobFile().exportVerdicts()
                ? judged.computeIfAbsent(round.round().number(), number -> judge(round))
                : judge(round);
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
