package drillsift.aggregate;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Quantile;

/** How fast a round's people reacted and reported, each from their own sending time. */
final class SpeedOf {

    private static final Duration IMMEDIATE = Duration.ofMinutes(10);
    private static final Duration SAME_DAY = Duration.ofHours(4);

    /** What a warning to everybody needs after the first report. */
    private static final Duration WARNING = Duration.ofMinutes(30);

    /**
     * Clocks of mail and report may differ a little; a report long before its mail says nothing.
     */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(-5);

    private static final Duration LATE_AFTER_REPORT = Duration.ofHours(2);

    private SpeedOf() {}

    /**
     * @param end until when people were watched; empty when nothing ended the round
     */
    static RoundFigures.Speed people(List<Outcome> people, Optional<Instant> end) {
        List<Long> delays = delays(people);
        Optional<Outcome> reporter = firstReporter(people);
        Optional<Instant> reported = reporter.map(SpeedOf::reportedAt);
        return new RoundFigures.Speed(
                delays,
                median(delays),
                reporter.flatMap(
                        person ->
                                person.sentAt()
                                        .map(sent -> Duration.between(sent, reportedAt(person)))
                                        .filter(delay -> delay.compareTo(CLOCKS_APART) >= 0)
                                        .map(SpeedOf::notNegative)),
                reported.map(at -> reactions(people, at, false)),
                reported.map(at -> reactions(people, at.plus(WARNING), true)),
                within(delays, Duration.ZERO, IMMEDIATE),
                within(delays, IMMEDIATE, SAME_DAY),
                within(delays, SAME_DAY, Duration.ofDays(36_500)),
                Optional.of((int) people.stream().filter(Outcome::reactedAfterClose).count()),
                reported.map(at -> reactions(people, at.plus(LATE_AFTER_REPORT), true)),
                IncidenceOf.people(people, end));
    }

    private static List<Long> delays(List<Outcome> people) {
        return people.stream()
                .filter(person -> person.likely(Measure.REACTION) && person.sentAt().isPresent())
                .map(
                        person ->
                                Duration.between(
                                        person.sentAt().orElseThrow(),
                                        person.acts().get(Measure.REACTION).firstAt()))
                .map(delay -> notNegative(delay).toSeconds())
                .sorted()
                .toList();
    }

    private static Duration notNegative(Duration delay) {
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    private static Optional<Duration> median(List<Long> delays) {
        if (delays.isEmpty()) {
            return Optional.empty();
        }
        double[] seconds = delays.stream().mapToDouble(Long::doubleValue).toArray();
        double median =
                Quantile.withDefaults().with(Quantile.EstimationMethod.HF7).evaluate(seconds, 0.5);
        return Optional.of(Duration.ofSeconds(Math.round(median)));
    }

    /** The earliest by the clock: what the security team could have acted on. */
    private static Optional<Outcome> firstReporter(List<Outcome> people) {
        return people.stream()
                .filter(person -> person.likely(Measure.REPORT))
                .min(Comparator.comparing(SpeedOf::reportedAt));
    }

    private static Instant reportedAt(Outcome person) {
        return person.acts().get(Measure.REPORT).firstAt();
    }

    private static int reactions(List<Outcome> people, Instant at, boolean later) {
        return (int)
                people.stream()
                        .filter(person -> person.likely(Measure.REACTION))
                        .map(person -> person.acts().get(Measure.REACTION).firstAt())
                        .filter(first -> later ? first.isAfter(at) : first.isBefore(at))
                        .count();
    }

    private static Optional<Integer> within(List<Long> delays, Duration after, Duration upTo) {
        long people =
                delays.stream()
                        .filter(delay -> delay > after.toSeconds() || after.isZero())
                        .filter(delay -> delay <= upTo.toSeconds())
                        .count();
        return Optional.of((int) people);
    }
}
