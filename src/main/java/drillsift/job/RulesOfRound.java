package drillsift.job;

import drillsift.classify.Correction;
import drillsift.classify.CountedRules;
import drillsift.classify.RoundReach;
import drillsift.classify.RuleVerdicts;
import drillsift.store.Store;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which rules counted in a round, as far as a correction asks: one that names a rule or a pattern
 * and no round would else have all rounds judged again.
 */
final class RulesOfRound {

    private static final Set<Correction.Field> OF_RULES =
            EnumSet.of(Correction.Field.RULE, Correction.Field.PATTERN);

    private final Store store;
    private final RoundNames names;
    private final PlannedRound round;
    private final boolean isAsked;

    RulesOfRound(RunPlan plan, Store store, RoundNames names, PlannedRound round) {
        this.store = store;
        this.names = names;
        this.round = round;
        isAsked =
                plan.jobFile().filters().correctionsOf(round.round().number()).stream()
                        .flatMap(each -> each.matches().stream())
                        .anyMatch(match -> OF_RULES.contains(match.field()));
    }

    /** By what was kept of the rules; any may have counted where nothing is. */
    CountedRules known(RoundReach reach) {
        return isAsked
                ? of(store.ruleVerdictFiles().find(names.rules(round, reach)))
                : CountedRules.ANY;
    }

    /** The same right after judging. */
    CountedRules known(Optional<RuleVerdicts> verdicts) {
        return isAsked ? of(verdicts) : CountedRules.ANY;
    }

    private static CountedRules of(Optional<RuleVerdicts> verdicts) {
        return verdicts.map(CountedRules::of).orElse(CountedRules.ANY);
    }
}
