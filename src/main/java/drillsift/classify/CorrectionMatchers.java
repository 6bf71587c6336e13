package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.Roster;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Turns what a correction names into comparisons of numbers.
 *
 * @param byEvent event to the numbers of the corrections that name it
 * @param isAdjusted whether one of the round's corrections silences rules or moves odds
 */
record CorrectionMatchers(
        Accesses accesses, Roster roster, Map<Integer, BitSet> byEvent, boolean isAdjusted) {

    List<CorrectionMatcher> of(Correction correction, int number) {
        List<CorrectionMatcher> matchers = new ArrayList<>();
        correction.from().map(EventBlock::nanos).map(this::notBefore).ifPresent(matchers::add);
        correction.to().map(EventBlock::nanos).map(this::before).ifPresent(matchers::add);
        correction.matches().forEach(match -> matchers.add(matcher(match, number)));
        if (correction.action() == Correction.Action.DISABLE_RULE) {
            matchers.add(
                    CorrectionMatcher.of(
                            (e, seen, named) -> seen.own().observes(correction.rule())));
        }
        return matchers;
    }

    private CorrectionMatcher matcher(Correction.Match match, int number) {
        return switch (match.field()) {
            case EVENT -> ofEvents(number);
            case TOKEN -> ofToken(match.text());
            case RECIPIENT -> ofPeople(match.text());
            case IP, CIDR -> ofAddresses(match.text());
            case UA_EXACT -> ofAgents(agent -> agents().get(agent).equals(match.text()));
            case UA_GLOB -> ofAgents(glob(match.text(), agents()));
            case JA4, ASN, COUNTRY -> ofConnections(match);
            case TIME_WINDOW ->
                    within(
                            EventBlock.nanos(match.from().orElseThrow()),
                            EventBlock.nanos(match.to().orElseThrow()));
            case PATTERN -> ofPattern(VisitPattern.bits(match.text()));
            case RULE -> ofRule(match.text());
            case ROUND -> CorrectionMatcher.of((e, seen, named) -> true); // others are left out
        };
    }

    private CorrectionMatcher notBefore(long time) {
        return CorrectionMatcher.ofAccesses(
                (episode, seen, named) -> recorded(episode) >= time,
                (address, agent, recorded) -> recorded >= time);
    }

    private CorrectionMatcher before(long time) {
        return CorrectionMatcher.ofAccesses(
                (episode, seen, named) -> recorded(episode) < time,
                (address, agent, recorded) -> recorded < time);
    }

    /** A visit of which some part lies there. */
    private CorrectionMatcher within(long from, long to) {
        return CorrectionMatcher.ofAccesses(
                (episode, seen, named) ->
                        recorded(episode) < to && episode.last + episode.clockAhead >= from,
                (address, agent, recorded) -> recorded < to);
    }

    /** People correct what they see, which is the time as recorded. */
    private static long recorded(Episode episode) {
        return episode.first + episode.clockAhead;
    }

    private CorrectionMatcher ofEvents(int number) {
        BitSet groups = new BitSet();
        byEvent.forEach(
                (event, numbers) -> {
                    if (numbers.get(number) && accesses.group(event) >= 0) {
                        groups.set(accesses.group(event));
                    }
                });
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> named.get(number), (group, rules) -> groups.get(group));
    }

    private static CorrectionMatcher ofRule(String rule) {
        Integer bit = EpisodeColumns.RULE_BITS.get(rule);
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> seen.own().uses(rule),
                (group, rules) -> bit == null || (rules & 1L << bit) != 0);
    }

    /** What silences rules or moves odds may bring about any pattern. */
    private CorrectionMatcher ofPattern(long pattern) {
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> VisitPattern.ofAccesses(seen.shown().rules()) == pattern,
                (group, rules) -> isAdjusted || (rules & pattern) == pattern);
    }

    /** An episode has the connection of one of its accesses, not always of the first. */
    private CorrectionMatcher ofConnections(Correction.Match match) {
        BitSet groups = new BitSet();
        for (int event = 0; event < accesses.columns.size; event++) {
            int group = accesses.group(event);
            if (group >= 0 && CorrectionNotes.fits(match, accesses.connection(event))) {
                groups.set(group);
            }
        }
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> CorrectionNotes.fits(match, episode.connection),
                (group, rules) -> groups.get(group));
    }

    private CorrectionMatcher ofToken(String token) {
        int subject = accesses.columns.subjects.findToken(token);
        int person = subject < 0 ? -1 : accesses.identities.recipient(subject);
        int meant = subject < 0 ? -1 : person >= 0 ? person : accesses.roster + subject;
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> episode.person == meant,
                (group, rules) -> group == meant);
    }

    private CorrectionMatcher ofPeople(String text) {
        BitSet people = new BitSet();
        for (int i = 0; i < roster.size(); i++) {
            if (RoundCorrections.isCalled(roster.get(i), text)) {
                people.set(i);
            }
        }
        return CorrectionMatcher.ofGroups(
                (episode, seen, named) -> episode.recipient >= 0 && people.get(episode.recipient),
                (group, rules) -> people.get(group)); // people come first among the groups
    }

    private CorrectionMatcher ofAddresses(String block) {
        AddressRanges<Boolean> range = KnownNetworks.marked(List.of(block));
        BitSet addresses = new BitSet();
        for (int i = 0; i < accesses.columns.addresses.size(); i++) {
            Optional<IpAddress> address = IpAddress.parse(accesses.columns.addresses.get(i));
            if (address.isPresent() && range.find(address.get()).isPresent()) {
                addresses.set(i);
            }
        }
        return CorrectionMatcher.ofAccesses(
                (episode, seen, named) -> episode.address >= 0 && addresses.get(episode.address),
                (address, agent, recorded) -> address >= 0 && addresses.get(address));
    }

    private Interner<String> agents() {
        return accesses.columns.agents;
    }

    private static IntPredicate glob(String pattern, Interner<String> agents) {
        AgentGlob glob = new AgentGlob(pattern);
        return agent -> glob.matches(agents.get(agent));
    }

    private CorrectionMatcher ofAgents(IntPredicate isMeant) {
        BitSet found = new BitSet();
        for (int i = 0; i < agents().size(); i++) {
            if (isMeant.test(i)) {
                found.set(i);
            }
        }
        return CorrectionMatcher.ofAccesses(
                (episode, seen, named) -> episode.agent >= 0 && found.get(episode.agent),
                (address, agent, recorded) -> agent >= 0 && found.get(agent));
    }
}
