package drillsift.job;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.privacy.BreakdownTreatment;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.privacy.Treatment;
import drillsift.classify.JudgedRound;
import drillsift.job.file.Audience;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Outcomes and figures of the run: made once from the verdicts, made again after a restart. */
final class CampaignResult {

    private final RunPlan plan;
    private final Judgements judgements;
    private final Map<Integer, List<Outcome>> outcomes = new TreeMap<>();
    private final PersonKeys keys;
    private CampaignFigures figures;
    private PublishedFigures published;
    private List<PublishedBreakdown> breakdowns;

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
    synchronized Optional<PublishedFigures> published() {
        boolean ordered =
                plan.jobFile().reports().stream()
                        .anyMatch(order -> order.audience() == Audience.ANONYMOUS);
        if (published == null && ordered) {
            published = Treatment.publish(figures(), plan.jobFile().privacy());
        }
        return Optional.ofNullable(published);
    }

    /** People of each round by attribute, as they are. */
    List<CrossedRound> crossed() {
        return plan.rounds().stream().map(round -> CrossedRound.of(roundOutcomes(round))).toList();
    }

    /** The last round by the attributes that the job asks for, as it may be shown. */
    synchronized List<PublishedBreakdown> breakdowns() {
        if (breakdowns == null) {
            List<Attribute> wanted = plan.jobFile().breakdowns();
            breakdowns =
                    wanted.isEmpty() || published().isEmpty()
                            ? List.of()
                            : BreakdownTreatment.publish(
                                    CrossedRound.of(roundOutcomes(plan.last())),
                                    figures().last().departments(),
                                    published().orElseThrow(),
                                    wanted);
        }
        return breakdowns;
    }

    private RoundOutcomes roundOutcomes(PlannedRound round) {
        JudgedRound judged = judgements.of(round);
        return new RoundOutcomes(judged, outcomes(round));
    }
}
