package drillsift.job;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.Outcomes;
import drillsift.classify.Actor;
import drillsift.classify.DecidedBy;
import drillsift.classify.JudgedRound;
import drillsift.classify.Verdict;
import drillsift.event.EventBlock;
import drillsift.report.sheet.Standing;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the reports count a person for, found by counting as they do. */
final class StandingOf {

    private StandingOf() {}

    /**
     * @param person position in the roster; {@link EventBlock#NONE} when nobody there is meant
     */
    static Standing of(JudgedRound judged, int person) {
        if (person == EventBlock.NONE) {
            return Standing.NOBODY;
        }
        Optional<Outcome> outcome =
                Outcomes.of(judged).stream().filter(one -> one.recipient() == person).findFirst();
        if (outcome.isEmpty()) {
            return Standing.EXCLUDED;
        }
        return outcome.get().delivered() ? delivered(judged, outcome.get()) : Standing.UNDELIVERED;
    }

    private static Standing delivered(JudgedRound judged, Outcome outcome) {
        Optional<Outcome.Act> reaction = outcome.act(Measure.REACTION);
        if (reaction.isEmpty()) {
            return withoutReaction(judged, outcome);
        }
        if (reaction.get().likely() && isUnjudged(judged, outcome.recipient())) {
            return Standing.COUNTED_UNJUDGED;
        }
        if (reaction.get().strict()) {
            return Standing.COUNTED;
        }
        if (reaction.get().likely()) {
            return Standing.COUNTED_UNDECIDED;
        }
        if (!reaction.get().lenient()) {
            return Standing.MACHINES;
        }
        return isOthers(judged, outcome.recipient()) ? Standing.OTHERS : Standing.UNDECIDED;
    }

    /** Whether it is known of all that are no machine's that somebody else made them. */
    private static boolean isOthers(JudgedRound judged, int person) {
        return reactions(judged, person)
                .filter(event -> !judged.isAfterClose(event))
                .filter(event -> judged.verdict(event) != Verdict.MACHINE)
                .allMatch(event -> judged.actor(event) == Actor.OTHER_PERSON);
    }

    private static Standing withoutReaction(JudgedRound judged, Outcome outcome) {
        if (outcome.reactedAfterClose()) {
            return Standing.AFTER_CLOSE;
        }
        int[] accesses =
                events(judged, outcome.recipient())
                        .filter(event -> judged.kind(event).isAccess())
                        .toArray();
        if (accesses.length == 0) {
            return Standing.NOTHING;
        }
        boolean isAct = IntStream.of(accesses).anyMatch(event -> judged.kind(event).isAct());
        return isAct ? Standing.MACHINES : Standing.REFERENCE;
    }

    private static boolean isUnjudged(JudgedRound judged, int person) {
        return reactions(judged, person)
                .allMatch(event -> judged.decidedBy(event) == DecidedBy.DEFAULT);
    }

    private static IntStream reactions(JudgedRound judged, int person) {
        return events(judged, person)
                .filter(event -> judged.kind(event).isAccess() && judged.kind(event).isReaction());
    }

    private static IntStream events(JudgedRound judged, int person) {
        return IntStream.range(0, judged.size()).filter(event -> judged.recipient(event) == person);
    }
}
