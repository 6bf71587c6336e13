package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.TrainingSigns;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import drillsift.report.review.EducationList;
import drillsift.report.review.EducationList.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who of a round is to be offered training: who is certain to have reacted while the drill ran.
 * Nobody stands here for an access that is undecided or may be somebody else's.
 */
final class EducationRows {

    private static final List<Measure> ACTS =
            List.of(Measure.CLICK, Measure.ATTACHMENT_RUN, Measure.SUBMISSION);

    private final RoundOutcomes round;
    private final TrainingSigns signs;

    private EducationRows(RoundOutcomes round, TrainingSigns signs) {
        this.round = round;
        this.signs = signs;
    }

    /** In roster order. */
    static List<EducationList.Row> of(RoundOutcomes round, TrainingSigns signs) {
        EducationRows rows = new EducationRows(round, signs);
        return round.outcomes().stream().filter(Outcome::delivered).flatMap(rows::row).toList();
    }

    private Stream<EducationList.Row> row(Outcome outcome) {
        return outcome
                .act(Measure.REACTION)
                .filter(Outcome.Act::strict)
                .map(reaction -> row(outcome, reaction))
                .stream();
    }

    private EducationList.Row row(Outcome outcome, Outcome.Act reaction) {
        Recipient person = round.roster().get(outcome.recipient());
        List<String> acts = new ArrayList<>();
        for (Measure measure : ACTS) {
            outcome.act(measure)
                    .filter(Outcome.Act::strict)
                    .ifPresent(act -> acts.add(measure.key()));
        }
        return new EducationList.Row(
                round.round().number(),
                person.originalEmail(),
                person.name(),
                outcome.department(),
                acts,
                reaction.firstAt(),
                outcome.act(Measure.REPORT).map(Outcome.Act::firstAt),
                training(outcome.recipient()),
                signs.certain().get(outcome.recipient()));
    }

    private Optional<Training> training(int person) {
        if (signs.trained().get(person)) {
            return Optional.of(Training.COMPLETED);
        }
        return round.counts().measured().contains(EventKind.TRAINING_COMPLETED)
                ? Optional.of(Training.OPEN)
                : Optional.empty();
    }
}
