package drillsift.aggregate;

import drillsift.aggregate.CampaignFigures.Coverage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How many of those on the current roster got at least one drill mail within the year that ends
 * with the last sending of the last round, which counts itself.
 */
final class CoverageOf {

    private static final int MONTHS = 12;
    private static final int FEWEST_ROUNDS = 2;

    private CoverageOf() {}

    /**
     * @param figures of the rounds, ascending
     * @param rounds the people of the same rounds, delivered to or not
     * @return not measured with a single round, and where the deliveries or the sending time of a
     *     round are not on record: then nobody can know who got a mail in time
     */
    static Coverage people(List<RoundFigures> figures, List<List<Outcome>> rounds, ZoneId zone) {
        boolean isKnown =
                figures.size() >= FEWEST_ROUNDS
                        && figures.stream().allMatch(RoundFigures::deliveryRecorded)
                        && figures.stream().noneMatch(one -> one.firstSent().isEmpty());
        if (!isKnown) {
            return Coverage.notMeasured();
        }
        RoundFigures last = figures.get(figures.size() - 1);
        Instant since = last.firstSent().orElseThrow().atZone(zone).minusMonths(MONTHS).toInstant();
        Instant until = last.lastSent().orElseThrow();
        Set<String> reached = new HashSet<>();
        for (int i = 0; i < rounds.size(); i++) {
            Optional<Instant> round = figures.get(i).firstSent();
            rounds.get(i).stream()
                    .filter(Outcome::delivered)
                    .filter(one -> isWithin(one.sentAt().or(() -> round), since, until))
                    .forEach(one -> reached.add(one.personKey()));
        }
        Set<String> current = new HashSet<>();
        rounds.get(rounds.size() - 1).forEach(one -> current.add(one.personKey()));
        reached.retainAll(current);
        return Coverage.of(new Rate(reached.size(), current.size()));
    }

    private static boolean isWithin(Optional<Instant> sent, Instant since, Instant until) {
        Instant at = sent.orElseThrow();
        return !at.isBefore(since) && !at.isAfter(until);
    }
}
