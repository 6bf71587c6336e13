package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.UndecidedAct;
import drillsift.event.Recipient;
import drillsift.report.audit.AuditFindings.UndecidedLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** People of a round whom an undecided access would add to the count. */
final class UndecidedPeople {

    private static final List<Measure> ACTS =
            List.of(
                    Measure.CLICK,
                    Measure.ATTACHMENT_RUN,
                    Measure.SUBMISSION,
                    Measure.PAGE_VIEW,
                    Measure.BUTTON);
    private static final double PERCENT = 100;

    private final PlannedRound round;
    private final Map<Integer, UndecidedAct> acts = new HashMap<>();

    /**
     * @param undecided of the round's people
     */
    UndecidedPeople(PlannedRound round, List<UndecidedAct> undecided) {
        this.round = round;
        undecided.forEach(act -> acts.put(act.recipient(), act));
    }

    /**
     * The likeliest person first, then by address.
     *
     * @param device names the device of an agent
     */
    List<UndecidedLine> lines(List<Outcome> outcomes, UnaryOperator<String> device) {
        return outcomes.stream()
                .filter(Outcome::delivered)
                .filter(UndecidedPeople::isOpen)
                .filter(outcome -> acts.containsKey(outcome.recipient()))
                .map(outcome -> line(outcome, device))
                .sorted(
                        Comparator.comparingDouble(UndecidedLine::machine)
                                .thenComparing(UndecidedLine::email))
                .toList();
    }

    private static boolean isOpen(Outcome outcome) {
        return outcome.act(Measure.REACTION)
                .filter(act -> act.lenient() && !act.strict())
                .isPresent();
    }

    private UndecidedLine line(Outcome outcome, UnaryOperator<String> device) {
        UndecidedAct undecided = acts.get(outcome.recipient());
        Recipient person = round.roster().roster().get(outcome.recipient());
        return new UndecidedLine(
                round.round().number(),
                person.name(),
                person.originalEmail(),
                undecided.at(),
                undecided.address(),
                device.apply(undecided.agent()),
                ACTS.stream()
                        .filter(
                                measure ->
                                        outcome.act(measure)
                                                .filter(act -> act.lenient() && !act.strict())
                                                .isPresent())
                        .map(Measure::key)
                        .toList(),
                PERCENT * undecided.probability(),
                undecided.rules());
    }
}
