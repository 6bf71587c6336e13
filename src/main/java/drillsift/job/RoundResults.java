package drillsift.job;

import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.PersonKeys;
import drillsift.aggregate.RoundDeeds;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.RoundResult;
import drillsift.aggregate.RoundReview;
import drillsift.aggregate.TrainingSigns;
import drillsift.classify.CountedRules;
import drillsift.classify.JudgedRound;
import drillsift.classify.RoundReach;
import drillsift.classify.RuleVerdicts;
import drillsift.classify.VisitGroups;
import drillsift.job.file.Report;
import drillsift.report.individual.Deed;
import drillsift.store.Store;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
    private final OncePerRound<RoundResult> results;
    private PersonKeys keys;

    RoundResults(RunPlan plan, Judgements judgements, Store store, RunAccount account) {
        this.plan = plan;
        this.judgements = judgements;
        this.store = store;
        this.account = account;
        names = new RoundNames(plan);
        results = new OncePerRound<>(number -> find(plan.round(number)));
    }

    /** One round after the other: each takes all cores and much memory for itself. */
    RoundResult of(PlannedRound round) {
        return results.of(round.round().number());
    }

    private RoundResult find(PlannedRound round) {
        Optional<RoundReach> reach = store.reachFiles().find(names.reach(round));
        return reach.flatMap(known -> kept(round, known)).orElseGet(() -> judged(round, reach));
    }

    private Optional<RoundResult> kept(PlannedRound round, RoundReach reach) {
        EventsOfRound events = new EventsOfRound(plan, judgements, store, names, round);
        CountedRules rules = new RulesOfRound(plan, store, names, round).known(reach);
        Optional<RoundResult> kept =
                kept(round, names.verdicts(round, reach, events.known(), rules));
        if (kept.isEmpty() && events.areUnknown()) {
            // worth finding out only where that is all that may keep it from being the same
            kept =
                    kept(round, names.verdicts(round, reach, id -> false, rules))
                            .flatMap(
                                    any ->
                                            kept(
                                                    round,
                                                    names.verdicts(
                                                            round,
                                                            reach,
                                                            events.foundOut(),
                                                            rules)));
        }
        kept.ifPresent(found -> account.keptRound(round.round().number()));
        return kept;
    }

    private Optional<RoundResult> kept(PlannedRound round, String name) {
        return store.roundFiles()
                .find(
                        name,
                        round.round(),
                        round.roster().roster(),
                        plan.jobFile().filters().correctionsOf(round.round().number()),
                        keys())
                .filter(found -> found.deeds().isPresent() || !isOfSheets(round));
    }

    /** Made once, by whoever works out the first round; {@link OncePerRound} lets one at a time. */
    private PersonKeys keys() {
        if (keys == null) {
            keys =
                    PersonKeys.of(
                            plan.rounds().stream().map(each -> each.roster().roster()).toList());
        }
        return keys;
    }

    private RoundResult judged(PlannedRound round, Optional<RoundReach> known) {
        Optional<RuleVerdicts> byRules =
                known.flatMap(reach -> store.ruleVerdictFiles().find(names.rules(round, reach)));
        JudgedRound judged = judgements.judge(round, byRules);
        RoundReach reach = judged.reach().orElseThrow();
        ForkJoinTask<?> keeping =
                ForkJoinPool.commonPool().submit(() -> keep(round, judged, reach, byRules));
        RoundResult result;
        try {
            result = counted(round, judged);
        } finally {
            keeping.quietlyJoin(); // nothing is written once the step has failed
        }
        keeping.join(); // throws what kept it from writing
        // Last: where it stands, the others do.
        EventsOfRound events = new EventsOfRound(plan, judgements, store, names, round);
        CountedRules rules =
                new RulesOfRound(plan, store, names, round).known(byRules.or(judged::ruleVerdicts));
        store.roundFiles().keep(names.verdicts(round, reach, events.known(), rules), result);
        account.judgedRound(round.round().number());
        return result;
    }

    private void keep(
            PlannedRound round,
            JudgedRound judged,
            RoundReach reach,
            Optional<RuleVerdicts> byRules) {
        store.reachFiles().keep(names.reach(round), reach);
        judged.events()
                .ifPresent(events -> store.eventIndexFiles().keep(names.events(round), events));
        if (byRules.isEmpty() && judged.ruleVerdicts().isPresent()) {
            RuleVerdicts found = judged.ruleVerdicts().get();
            store.ruleVerdictFiles().keep(names.rules(round, reach), found);
        }
    }

    /** Groups of visits are made while people are counted, and listed while accesses are. */
    private RoundResult counted(PlannedRound round, JudgedRound judged) {
        ForkJoinTask<Optional<VisitGroups>> groups = aside(judged::visitGroups);
        List<Outcome> outcomes = Outcomes.of(judged, keys());
        EventLines lines = new EventLines(round, judged, judgements);
        ForkJoinTask<RoundReview> review =
                aside(() -> RoundReview.of(judged, groups.join(), outcomes, lines::line));
        RoundOutcomes counts = RoundOutcomes.of(judged, outcomes);
        TrainingSigns training = TrainingSigns.of(judged);
        Optional<RoundDeeds> deeds =
                isOfSheets(round)
                        ? Optional.of(RoundDeeds.of(judged, Deed::isTold))
                        : Optional.empty();
        return new RoundResult(counts, review.join(), training, deeds);
    }

    private static <T> ForkJoinTask<T> aside(Callable<T> work) {
        return ForkJoinPool.commonPool().submit(work);
    }

    /** Whether sheets for each person are ordered, which tell of the last round alone. */
    private boolean isOfSheets(PlannedRound round) {
        return round == plan.last()
                && plan.jobFile().reports().stream()
                        .anyMatch(order -> order.report() == Report.INDIVIDUAL);
    }
}
