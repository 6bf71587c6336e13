package drillsift.job;

import drillsift.aggregate.Outcomes;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundOutcomes;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundReach;
import drillsift.classify.RuleVerdicts;
import drillsift.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * What each round comes to. A round is judged only when nothing is kept under the name of all that
 * its verdicts are made from; the accesses of a judged one are let go once they are counted.
 */
final class RoundResults {

    private final RunPlan plan;
    private final Judgements judgements;
    private final Store store;
    private final RunAccount account;
    private final RoundNames names;
    private final PersonKeys keys;
    private final Map<Integer, RoundOutcomes> results = new TreeMap<>();

    RoundResults(RunPlan plan, Judgements judgements, Store store, RunAccount account) {
        this.plan = plan;
        this.judgements = judgements;
        this.store = store;
        this.account = account;
        names = new RoundNames(plan);
        keys = PersonKeys.of(plan.rounds().stream().map(round -> round.roster().roster()).toList());
    }

    /** One round after the other: each takes all cores and much memory for itself. */
    synchronized RoundOutcomes of(PlannedRound round) {
        return results.computeIfAbsent(round.round().number(), number -> find(round));
    }

    private RoundOutcomes find(PlannedRound round) {
        Optional<RoundReach> reach = store.reachFiles().find(names.reach(round));
        return reach.flatMap(known -> kept(round, known)).orElseGet(() -> judged(round, reach));
    }

    private Optional<RoundOutcomes> kept(PlannedRound round, RoundReach reach) {
        Optional<RoundOutcomes> kept =
                store.roundFiles()
                        .find(
                                names.verdicts(round, reach),
                                round.round(),
                                round.roster().roster(),
                                plan.jobFile().filters().correctionsOf(round.round().number()),
                                keys);
        kept.ifPresent(found -> account.keptRound(round.round().number()));
        return kept;
    }

    private RoundOutcomes judged(PlannedRound round, Optional<RoundReach> known) {
        Optional<RuleVerdicts> byRules =
                known.flatMap(reach -> store.ruleVerdictFiles().find(names.rules(round, reach)));
        JudgedRound judged = judgements.judge(round, byRules);
        ForkJoinTask<RoundOutcomes> counting =
                ForkJoinPool.commonPool()
                        .submit(() -> RoundOutcomes.of(judged, Outcomes.of(judged, keys)));
        RoundReach reach = judged.reach().orElseThrow();
        String name = names.verdicts(round, reach);
        store.reachFiles().keep(names.reach(round), reach);
        store.verdictFiles().write(name, CompactVerdicts.of(judged));
        if (byRules.isEmpty() && judged.ruleVerdicts().isPresent()) {
            RuleVerdicts found = judged.ruleVerdicts().get();
            store.ruleVerdictFiles().keep(names.rules(round, reach), found);
        }
        RoundOutcomes result = counting.join();
        store.roundFiles().keep(name, result); // last: where it stands, the others do
        account.judgedRound(round.round().number());
        return result;
    }
}
