package drillsift.job;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.classify.JudgedRound;
import drillsift.job.file.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Outcomes and figures of the run: made once from the verdicts, made again after a restart. */
final class CampaignResult {

    private final RunPlan plan;
    private final Judgements judgements;
    private final Map<Integer, List<Outcome>> outcomes = new TreeMap<>();
    private final PersonKeys keys;
    private CampaignFigures figures;
    private ReleaseOfRun.Checked checked;

    CampaignResult(RunPlan plan, Judgements judgements) {
        this.plan = plan;
        this.judgements = judgements;
        this.keys =
                PersonKeys.of(
                        plan.rounds().stream().map(round -> round.roster().roster()).toList());
    }

    synchronized List<Outcome> outcomes(PlannedRound round) {
        return outcomes.computeIfAbsent(
                round.round().number(), number -> Outcomes.of(judgements.of(round), keys));
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

    /** What may be shown without names; absent when no anonymous report is ordered. */
    Optional<PublishedFigures> published() {
        return checked().map(ReleaseOfRun.Checked::published);
    }

    /** The same with what the checks came to. */
    synchronized Optional<ReleaseOfRun.Checked> checked() {
        boolean ordered =
                plan.jobFile().reports().stream()
                        .anyMatch(order -> order.audience() == Audience.ANONYMOUS);
        if (checked == null && ordered) {
            SortedMap<Integer, List<Outcome>> delivered = new TreeMap<>();
            for (PlannedRound round : plan.rounds()) {
                delivered.put(
                        round.round().number(),
                        outcomes(round).stream().filter(Outcome::delivered).toList());
            }
            checked = ReleaseOfRun.check(plan, figures(), delivered);
        }
        return Optional.ofNullable(checked);
    }

    private RoundOutcomes roundOutcomes(PlannedRound round) {
        JudgedRound judged = judgements.of(round);
        return new RoundOutcomes(judged, outcomes(round));
    }
}
