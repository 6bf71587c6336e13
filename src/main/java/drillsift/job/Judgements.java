package drillsift.job;

import drillsift.classify.EventIndex;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundJudge;
import drillsift.classify.RuleVerdicts;
import drillsift.event.EventSource;
import drillsift.store.BlockLedger;
import drillsift.store.SegmentFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    JudgedRound of(PlannedRound round) {
        return judge(round, Optional.empty());
    }

    /**
     * @param byRules what the rules alone say, if that is known
     */
    synchronized JudgedRound judge(PlannedRound round, Optional<RuleVerdicts> byRules) {
        return plan.jobFile().exportVerdicts()
                ? judged.computeIfAbsent(round.round().number(), number -> judgeNow(round, byRules))
                : judgeNow(round, byRules);
    }

    private JudgedRound judgeNow(PlannedRound round, Optional<RuleVerdicts> byRules) {
        return judge().judge(round.round(), round.roster().roster(), sources(round), byRules);
    }

    /** Which events a round holds, without judging one. */
    EventIndex events(PlannedRound round) {
        return judge().events(round.round(), round.roster().roster(), sources(round));
    }

    private RoundJudge judge() {
        return new RoundJudge(plan.jobFile().filters(), plan.jobFile().campaign());
    }

    private List<EventSource> sources(PlannedRound round) {
        return round.sources().stream().<EventSource>map(this::segments).toList();
    }

    SegmentSource segments(PlannedSource source) {
        return SegmentSource.of(source, ledger.blocks(source.key()), segments);
    }
}
