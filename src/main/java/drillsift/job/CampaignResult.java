package drillsift.job;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.JudgedRound;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Outcomes and figures of the run: made once from the verdicts, made again after a restart. */
final class CampaignResult {

    private final RunPlan plan;
    private final Judgements judgements;
    private final Map<Integer, List<Outcome>> outcomes = new TreeMap<>();
    private CampaignFigures figures;

    CampaignResult(RunPlan plan, Judgements judgements) {
        this.plan = plan;
        this.judgements = judgements;
    }

    synchronized List<Outcome> outcomes(PlannedRound round) {
        return outcomes.computeIfAbsent(
                round.round().number(), number -> Outcomes.of(judgements.of(round)));
    }

    synchronized CampaignFigures figures() {
        if (figures == null) {
            figures =
                    CampaignAggregation.of(
                            plan.jobFile().campaign(),
                            plan.rounds().stream().map(this::roundOutcomes).toList());
        }
        return figures;
    }

    private RoundOutcomes roundOutcomes(PlannedRound round) {
        JudgedRound judged = judgements.of(round);
        return new RoundOutcomes(judged, outcomes(round));
    }
}
