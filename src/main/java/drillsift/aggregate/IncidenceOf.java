package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Chance;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;

/**
 * The share of people who had reacted by when, where mails went out at different times and all
 * people were watched to the same moment: who got the mail late had less time to react.
 */
final class IncidenceOf {

    private static final long ONE_SENDING = RoundFigures.ONE_SENDING.toSeconds();

    private static final long NO_CHANCE = -1;

    private IncidenceOf() {}

    /**
     * @param end until when people were watched; empty when no moment ended the round
     * @return empty where the plain share is right: no fixed end, one sending, or nobody whose
     *     watch was shorter than the slowest reaction
     */
    static Optional<Incidence> people(List<Outcome> people, Optional<Instant> end) {
        return end.flatMap(at -> people(people, at));
    }

    private static Optional<Incidence> people(List<Outcome> people, Instant end) {
        List<Outcome> watched =
                people.stream()
                        .filter(one -> one.sentAt().filter(sent -> sent.isBefore(end)).isPresent())
                        .toList();
        List<Watch> watches = watched.stream().map(one -> watch(one, end)).toList();
        boolean isEqual = isOneSending(watched) || isNobodyCutShort(watches);
        List<Step> steps = isEqual ? List.of() : KaplanMeier.steps(watches);
        List<Chance> chances = people.stream().map(one -> chance(one, end)).toList();
        return steps.isEmpty() ? Optional.empty() : Optional.of(new Incidence(steps, chances));
    }

    private static Chance chance(Outcome one, Instant end) {
        long seconds =
                one.sentAt()
                        .filter(sent -> sent.isBefore(end))
                        .map(sent -> Duration.between(sent, end).toSeconds())
                        .orElse(NO_CHANCE);
        return new Chance(one.department(), seconds, one.likely(Measure.REACTION));
    }

    private static Watch watch(Outcome one, Instant end) {
        boolean reacted = one.likely(Measure.REACTION);
        Instant until = reacted ? one.acts().get(Measure.REACTION).firstAt() : end;
        Duration time = Duration.between(one.sentAt().orElseThrow(), until);
        return new Watch(Math.max(0, time.toSeconds()), reacted);
    }

    private static boolean isOneSending(List<Outcome> watched) {
        LongSummaryStatistics sent =
                watched.stream()
                        .mapToLong(one -> one.sentAt().orElseThrow().getEpochSecond())
                        .summaryStatistics();
        return sent.getCount() == 0 || sent.getMax() - sent.getMin() <= ONE_SENDING;
    }

    private static boolean isNobodyCutShort(List<Watch> watches) {
        long slowest =
                watches.stream().filter(Watch::happened).mapToLong(Watch::seconds).max().orElse(0);
        return watches.stream().noneMatch(one -> !one.happened() && one.seconds() < slowest);
    }
}
