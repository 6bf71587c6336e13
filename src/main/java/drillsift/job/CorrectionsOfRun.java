package drillsift.job;

import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.classify.Correction;
import drillsift.classify.CorrectionEffect;
import drillsift.message.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a run says of decisions by hand; who made them stands in the officer's list alone. */
final class CorrectionsOfRun {

    /** Of rows that mean nothing; more are counted. */
    private static final int MOST_TOLD = 20;

    private final RunPlan plan;
    private final Optional<CampaignResult> result;

    CorrectionsOfRun(RunPlan plan, CampaignResult result) {
        this.plan = plan;
        this.result = Optional.of(result);
    }

    /** Of a run that has not judged yet: any row may mean something. */
    CorrectionsOfRun(RunPlan plan) {
        this.plan = plan;
        this.result = Optional.empty();
    }

    /** Those that mean some access, round by round in file order. */
    void writeTo(RunSummary summary) {
        if (result.isEmpty()) {
            plan.jobFile()
                    .filters()
                    .corrections()
                    .forEach(each -> summary.list("corrections").addObject().put("id", each.id()));
            return;
        }
        for (PlannedRound round : plan.rounds()) {
            for (CorrectionEffect effect : result.get().counts(round).corrections()) {
                if (effect.accesses() > 0) {
                    ObjectNode node = summary.list("corrections").addObject();
                    node.put("round", round.round().number());
                    node.put("id", effect.correction().id());
                    node.put("action", effect.correction().action().name());
                    node.put("accesses", effect.accesses());
                    node.put("people", effect.people());
                    node.put("people_changed", effect.changed());
                }
            }
        }
    }

    /**
     * Rows that mean no access of any round. Nothing is said where only some rounds are judged: a
     * row may be for the others.
     */
    List<Problem> idle() {
        if (!plan.options().rounds().isEmpty()) {
            return List.of();
        }
        Set<String> acting = new HashSet<>();
        for (PlannedRound round : plan.rounds()) {
            result.orElseThrow().counts(round).corrections().stream()
                    .filter(effect -> effect.accesses() > 0)
                    .forEach(effect -> acting.add(effect.correction().id()));
        }
        List<Correction> idle =
                plan.jobFile().filters().corrections().stream()
                        .filter(each -> each.action() != Correction.Action.SHARED_EGRESS)
                        .filter(each -> !acting.contains(each.id()))
                        .toList();
        List<Problem> notes = new ArrayList<>();
        for (Correction each : idle.subList(0, Math.min(MOST_TOLD, idle.size()))) {
            notes.add(Problem.at(each.where(), JobCode.CORRECTION_IDLE, each.id()));
        }
        if (idle.size() > MOST_TOLD) {
            notes.add(Problem.of(JobCode.CORRECTIONS_IDLE, idle.size() - MOST_TOLD));
        }
        return notes;
    }
}
