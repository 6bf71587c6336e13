package drillsift.classify;

import drillsift.event.Connection;
import drillsift.event.EventBlock;
import drillsift.event.Roster;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What the records of a round name and from when to when they are: enough to tell which filters and
 * corrections can mean any of them, without looking at one again.
 *
 * @param addresses effective ones, after trusted proxies
 * @param connections what else sources tell of clients
 * @param earliest nanoseconds since the epoch as recorded; {@link Long#MAX_VALUE} without a record
 * @param latest as recorded by whichever source's clock was furthest ahead; {@link Long#MIN_VALUE}
 *     without a record
 */
public record RoundReach(
        List<String> addresses,
        List<String> agents,
        List<String> tokens,
        List<Connection> connections,
        long earliest,
        long latest) {

    /** Once the times of the columns are corrected. */
    static RoundReach of(EventColumns columns) {
        long earliest = Long.MAX_VALUE;
        long latest = Long.MIN_VALUE;
        long ahead = 0;
        for (int source = 0; source < columns.sources.size(); source++) {
            long clock = columns.clockAheadOf(source);
            ahead = source == 0 ? clock : Math.max(ahead, clock);
            int from = columns.sourceStart[source];
            int to = columns.sourceStart[source + 1];
            if (from < to) {
                LongSummaryStatistics times =
                        Arrays.stream(columns.time, from, to).parallel().summaryStatistics();
                earliest = Math.min(earliest, times.getMin() + clock);
                latest = Math.max(latest, times.getMax());
            }
        }
        List<String> tokens = new ArrayList<>();
        for (int subject = 0; subject < columns.subjects.size(); subject++) {
            if (columns.subjects.isToken(subject)) {
                tokens.add(columns.subjects.text(subject));
            }
        }
        return new RoundReach(
                List.copyOf(columns.addresses.values()),
                List.copyOf(columns.agents.values()),
                tokens,
                connections(columns),
                earliest,
                latest == Long.MIN_VALUE ? latest : latest + ahead);
    }

    /** An access of which nothing is told has {@link Connection#NONE}. */
    private static List<Connection> connections(EventColumns columns) {
        Set<Connection> connections = new LinkedHashSet<>(columns.connections.values());
        connections.add(Connection.NONE);
        return List.copyOf(connections);
    }

    /**
     * The filters without what can mean nothing in the round, and without what only readers need:
     * judging under them gives the same. Where that cannot be told beforehand, it stays.
     *
     * @param round its number
     */
    public FilterSet bearing(FilterSet filters, int round, Roster roster) {
        return bearing(filters, round, roster, id -> true, CountedRules.ANY);
    }

    /**
     * @param mayHold whether the round may hold the event of an id; never false where it does
     * @param counted rules that counted in the round under filters that tell the same of networks
     */
    public FilterSet bearing(
            FilterSet filters,
            int round,
            Roster roster,
            Predicate<String> mayHold,
            CountedRules counted) {
        boolean isAdjusted =
                filters.corrections().stream()
                        .filter(each -> RoundCorrections.isOfRound(each, round))
                        .anyMatch(each -> each.action().isAdjusting());
        TreeSet<IpAddress> places = new TreeSet<>();
        addresses.forEach(address -> IpAddress.parse(address).ifPresent(places::add));
        SortedMap<String, String> scanners = new TreeMap<>(filters.scannerNetworks());
        scanners.keySet().removeIf(network -> !holdsAny(network, places));
        Names names =
                new Names(
                        places,
                        new HashSet<>(agents),
                        new HashSet<>(tokens),
                        connections,
                        roster,
                        mayHold,
                        counted,
                        isAdjusted);
        return filters.but()
                .ownNetworks(holdingAny(filters.ownNetworks(), places))
                .sharedEgress(holdingAny(filters.sharedEgress(), places))
                .helpdeskNetworks(holdingAny(filters.helpdeskNetworks(), places))
                .scannerNetworks(scanners)
                .corrections(
                        filters.corrections().stream()
                                .filter(each -> RoundCorrections.isOfRound(each, round))
                                .filter(this::isInTime)
                                .filter(names::areMeant)
                                .map(Correction::bare)
                                .toList())
                .done();
    }

    private static List<String> holdingAny(List<String> networks, TreeSet<IpAddress> places) {
        return networks.stream().filter(network -> holdsAny(network, places)).toList();
    }

    private static boolean holdsAny(String network, TreeSet<IpAddress> places) {
        Optional<AddressBlock> block = AddressBlock.parse(network);
        IpAddress next = block.map(b -> places.ceiling(b.first())).orElse(null);
        return next != null && next.compareTo(block.get().last()) <= 0;
    }

    /** Whether records can lie in its validity and in each of its windows. */
    boolean isInTime(Correction correction) {
        return isWithin(correction.from(), correction.to())
                && correction.matches().stream()
                        .allMatch(match -> isWithin(match.from(), match.to()));
    }

    private boolean isWithin(Optional<Instant> from, Optional<Instant> to) {
        return from.map(time -> EventBlock.nanos(time) <= latest).orElse(true)
                && to.map(time -> EventBlock.nanos(time) > earliest).orElse(true);
    }

    /**
     * What is looked up for corrections.
     *
     * @param isAdjusted whether a correction silences rules or moves odds: then other patterns than
     *     those of the rules alone may come about
     */
    private record Names(
            TreeSet<IpAddress> places,
            Set<String> agents,
            Set<String> tokens,
            List<Connection> connections,
            Roster roster,
            Predicate<String> mayHold,
            CountedRules counted,
            boolean isAdjusted) {

        boolean areMeant(Correction correction) {
            return correction.matches().stream().allMatch(this::isMeant);
        }

        private boolean isMeant(Correction.Match match) {
            return switch (match.field()) {
                case TOKEN -> tokens.contains(match.text());
                case RECIPIENT -> isOnRoster(match.text());
                case IP, CIDR -> holdsAny(match.text(), places);
                case UA_EXACT -> agents.contains(match.text());
                case UA_GLOB -> agents.stream().anyMatch(new AgentGlob(match.text())::matches);
                case JA4, ASN, COUNTRY ->
                        connections.stream().anyMatch(each -> CorrectionNotes.fits(match, each));
                case EVENT -> mayHold.test(match.text());
                case RULE -> counted.may(match.text());
                case PATTERN -> isAdjusted || counted.mayMake(match.text());
                case TIME_WINDOW, ROUND -> true;
            };
        }

        private boolean isOnRoster(String text) {
            return roster.recipients().stream()
                    .anyMatch(person -> RoundCorrections.isCalled(person, text));
        }
    }
}
