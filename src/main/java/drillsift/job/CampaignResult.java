package drillsift.job;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.RoundCounts;
import drillsift.aggregate.RoundResult;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.job.file.Audience;
import drillsift.report.csv.FigureTables;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Outcomes and figures of the run: made once from its rounds, made again after a restart. */
final class CampaignResult {

    private final RunPlan plan;
    private final RoundResults results;
    private final Map<String, String> tables = new TreeMap<>();
    private CampaignFigures figures;
    private BreakdownsOfRun breakdowns;
    private ReleaseOfRun.Checked checked;

    CampaignResult(RunPlan plan, RoundResults results) {
        this.plan = plan;
        this.results = results;
    }

    RoundResult of(PlannedRound round) {
        return results.of(round);
    }

    List<Outcome> outcomes(PlannedRound round) {
        return of(round).outcomes().outcomes();
    }

    RoundCounts counts(PlannedRound round) {
        return of(round).outcomes().counts();
    }

    synchronized CampaignFigures figures() {
        if (figures == null) {
            figures =
                    CampaignAggregation.of(
                            plan.jobFile().campaign(),
                            plan.rounds().stream().map(round -> of(round).outcomes()).toList());
        }
        return figures;
    }

    /** The figures as tables by file name, before any treatment. */
    Map<String, String> tables() {
        CampaignFigures shown = figures();
        synchronized (tables) { // the figures are asked for meanwhile
            if (tables.isEmpty()) {
                tables.putAll(FigureTables.texts(shown));
            }
            return Collections.unmodifiableMap(tables);
        }
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
            checked = ReleaseOfRun.check(plan, figures(), delivered, ofLast());
        }
        return Optional.ofNullable(checked);
    }

    /** People of each round by attribute, as they are. */
    List<CrossedRound> crossed() {
        return plan.rounds().stream().map(round -> CrossedRound.of(of(round).outcomes())).toList();
    }

    /** The last round by the attributes that the job asks for, as it may be shown. */
    List<PublishedBreakdown> breakdowns() {
        return checked().isPresent() ? ofLast().made() : List.of();
    }

    private synchronized BreakdownsOfRun ofLast() {
        if (breakdowns == null) {
            breakdowns = new BreakdownsOfRun(plan, of(plan.last()).outcomes());
        }
        return breakdowns;
    }
}
