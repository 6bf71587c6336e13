package drillsift.job;

import drillsift.aggregate.Attribute;
import drillsift.event.Roster;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.util.List;
import java.util.Optional;

/** Whether the roster says anything of what the reported round is to be shown by. */
final class BreakdownCheck {

    private BreakdownCheck() {}

    /**
     * @throws RefusedException DS-2330 for each attribute that nobody has
     */
    static void refuse(RunPlan plan) {
        PlannedRound last = plan.last();
        List<Problem> unknown =
                plan.jobFile().breakdowns().stream()
                        .filter(attribute -> isUnknown(attribute, last.roster().roster()))
                        .map(attribute -> problem(attribute, last))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(unknown);
        }
    }

    private static boolean isUnknown(Attribute attribute, Roster roster) {
        return roster.recipients().stream().allMatch(person -> attribute.of(person).isEmpty());
    }

    private static Problem problem(Attribute attribute, PlannedRound round) {
        return new Problem(
                JobCode.NO_SUCH_ATTRIBUTE,
                Optional.of(round.rosterInput().where()),
                List.of(attribute.key(), round.rosterInput().name()));
    }
}
