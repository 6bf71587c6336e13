package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import drillsift.report.review.EducationList;
import drillsift.report.review.EducationList.Training;
import java.util.ArrayList;
import java.util.BitSet;
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

    private final JudgedRound judged;
    private final BitSet trained = new BitSet();
    private final BitSet judgedPeople = new BitSet();

    private EducationRows(JudgedRound judged) {
        this.judged = judged;
        for (int event = 0; event < judged.size(); event++) {
            int person = judged.recipient(event);
            if (person == EventBlock.NONE) {
                continue;
            }
            if (judged.kind(event) == EventKind.TRAINING_COMPLETED) {
                trained.set(person);
            } else if (judged.kind(event).isReaction() && isCertain(event)) {
                judgedPeople.set(person);
            }
        }
    }

    /** In roster order. */
    static List<EducationList.Row> of(JudgedRound judged, List<Outcome> outcomes) {
        EducationRows rows = new EducationRows(judged);
        return outcomes.stream().filter(Outcome::delivered).flatMap(rows::row).toList();
    }

    /** Not the word of a tool alone, which is all there is where nothing can be judged. */
    private boolean isCertain(int event) {
        return judged.episode(event) == EventBlock.NONE
                || judged.verdict(event) == Verdict.HUMAN
                        && judged.actor(event) == Actor.RECIPIENT
                        && judged.decidedBy(event) != DecidedBy.DEFAULT
                        && !judged.isAfterClose(event);
    }

    private Stream<EducationList.Row> row(Outcome outcome) {
        return outcome
                .act(Measure.REACTION)
                .filter(Outcome.Act::strict)
                .map(reaction -> row(outcome, reaction))
                .stream();
    }

    private EducationList.Row row(Outcome outcome, Outcome.Act reaction) {
        Recipient person = judged.roster().get(outcome.recipient());
        List<String> acts = new ArrayList<>();
        for (Measure measure : ACTS) {
            outcome.act(measure)
                    .filter(Outcome.Act::strict)
                    .ifPresent(act -> acts.add(measure.key()));
        }
        return new EducationList.Row(
                judged.round().number(),
                person.originalEmail(),
                person.name(),
                outcome.department(),
                acts,
                reaction.firstAt(),
                outcome.act(Measure.REPORT).map(Outcome.Act::firstAt),
                training(outcome.recipient()),
                judgedPeople.get(outcome.recipient()));
    }

    private Optional<Training> training(int person) {
        if (trained.get(person)) {
            return Optional.of(Training.COMPLETED);
        }
        return judged.measured().contains(EventKind.TRAINING_COMPLETED)
                ? Optional.of(Training.OPEN)
                : Optional.empty();
    }
}
