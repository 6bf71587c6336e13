package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.report.audit.AuditFindings.UndecidedLine;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private final JudgedRound judged;
    private final int[] likeliest;

    UndecidedPeople(PlannedRound round, JudgedRound judged) {
        this.round = round;
        this.judged = judged;
        this.likeliest = likeliest(judged);
    }

    /** Per person the undecided act that is least likely a machine's; NONE without one. */
    private static int[] likeliest(JudgedRound judged) {
        int[] likeliest = new int[judged.roster().size()];
        Arrays.fill(likeliest, EventBlock.NONE);
        for (int event = 0; event < judged.size(); event++) {
            int person = judged.recipient(event);
            boolean isOpen =
                    person != EventBlock.NONE
                            && judged.episode(event) != EventBlock.NONE
                            && judged.kind(event).isReaction()
                            && !judged.isEcho(event)
                            && !judged.isAfterClose(event)
                            && judged.verdict(event) == Verdict.UNCERTAIN;
            if (isOpen) {
                int known = likeliest[person];
                boolean isBetter =
                        known == EventBlock.NONE
                                || judged.probability(event) < judged.probability(known);
                likeliest[person] = isBetter ? event : known;
            }
        }
        return likeliest;
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
                .filter(outcome -> likeliest[outcome.recipient()] != EventBlock.NONE)
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
        int event = likeliest[outcome.recipient()];
        Recipient person = round.roster().roster().get(outcome.recipient());
        return new UndecidedLine(
                round.round().number(),
                person.name(),
                person.originalEmail(),
                EventBlock.instant(judged.time(event)),
                judged.address(event),
                device.apply(judged.agent(event)),
                ACTS.stream()
                        .filter(
                                measure ->
                                        outcome.act(measure)
                                                .filter(act -> act.lenient() && !act.strict())
                                                .isPresent())
                        .map(Measure::key)
                        .toList(),
                PERCENT * judged.probability(event),
                judged.rules(event));
    }
}
