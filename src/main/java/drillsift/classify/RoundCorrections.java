package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * The corrections of one round, looked up once in its dictionaries: which addresses, agents, people
 * and events each one means. Read only, for all threads.
 */
final class RoundCorrections {

    static final RoundCorrections NONE = new RoundCorrections(List.of(), Map.of());

    private final List<Meant> meant;
    private final Map<Integer, BitSet> byEvent;

    private RoundCorrections(List<Meant> meant, Map<Integer, BitSet> byEvent) {
        this.meant = meant;
        this.byEvent = byEvent;
    }

    /**
     * One correction and the tests for it.
     *
     * @param number among the round's corrections, by rank and then in file order
     */
    record Meant(int number, Correction correction, List<Test> tests) {}

    /** One thing that has to hold for an episode. */
    private interface Test {

        /**
         * @param judgement without corrections that force a verdict
         * @param ofEvents numbers of the corrections that name one of its events
         */
        boolean holds(Episode episode, Judgement judgement, BitSet ofEvents);
    }

    /** Those of the filters that can act in this round. */
    static RoundCorrections of(
            FilterSet filters, int round, Accesses accesses, Roster roster, EventIds ids) {
        List<Correction> acting =
                filters.correctionsOf(round).stream()
                        .sorted(Comparator.comparingInt(each -> -each.rank()))
                        .toList();
        if (acting.isEmpty()) {
            return NONE;
        }
        LookUp lookUp = new LookUp(accesses, roster);
        List<Meant> meant = new ArrayList<>();
        for (int number = 0; number < acting.size(); number++) {
            meant.add(
                    new Meant(
                            number, acting.get(number), lookUp.tests(acting.get(number), number)));
        }
        return new RoundCorrections(meant, byEvent(acting, accesses, ids));
    }

    /** Networks that the corrections of this round call shared. */
    static List<String> sharedEgress(FilterSet filters, int round) {
        return shared(filters.corrections().stream().filter(each -> isOfRound(each, round)));
    }

    /** Networks that corrections call shared, in whatever round. */
    static List<String> sharedEgress(FilterSet filters) {
        return shared(filters.corrections().stream());
    }

    private static List<String> shared(Stream<Correction> corrections) {
        return corrections
                .filter(each -> each.action() == Correction.Action.SHARED_EGRESS)
                .flatMap(each -> each.matches().stream())
                .filter(match -> match.field() != Correction.Field.ROUND)
                .map(Correction.Match::text)
                .toList();
    }

    static boolean isOfRound(Correction correction, int round) {
        return correction.matches().stream()
                .filter(match -> match.field() == Correction.Field.ROUND)
                .allMatch(match -> match.text().equals(Integer.toString(round)));
    }

    /**
     * Whether a correction's text means that person. It was read as a mail's, while a roster keeps
     * employee numbers as written.
     */
    static boolean isCalled(Recipient person, String text) {
        return person.email().equals(text)
                || Normalizer.normalize(person.key(), Normalizer.Form.NFKC).equalsIgnoreCase(text);
    }

    /** Event to the corrections that name it; the names are made only when one is asked for. */
    private static Map<Integer, BitSet> byEvent(
            List<Correction> acting, Accesses accesses, EventIds ids) {
        Map<String, BitSet> wanted = new HashMap<>();
        for (int number = 0; number < acting.size(); number++) {
            for (Correction.Match match : acting.get(number).matches()) {
                if (match.field() == Correction.Field.EVENT) {
                    wanted.computeIfAbsent(match.text(), id -> new BitSet()).set(number);
                }
            }
        }
        Map<Integer, BitSet> byEvent = new HashMap<>();
        for (int event = 0; !wanted.isEmpty() && event < accesses.columns.size; event++) {
            BitSet numbers = wanted.get(ids.id(accesses.echoes.first(event)));
            if (numbers != null) {
                byEvent.put(event, numbers);
            }
        }
        return byEvent;
    }

    boolean isEmpty() {
        return meant.isEmpty();
    }

    List<Meant> all() {
        return meant;
    }

    /** Numbers of the corrections that name the event; empty if none does. */
    Optional<BitSet> ofEvent(int event) {
        return Optional.ofNullable(byEvent.get(event));
    }

    boolean isAnyEventNamed() {
        return !byEvent.isEmpty();
    }

    static boolean holds(Meant one, Episode episode, Judgement judgement, BitSet ofEvents) {
        for (Test test : one.tests()) {
            if (!test.holds(episode, judgement, ofEvents)) {
                return false;
            }
        }
        return true;
    }

    /** Turns what a correction names into tests on numbers. */
    private record LookUp(Accesses accesses, Roster roster) {

        List<Test> tests(Correction correction, int number) {
            List<Test> tests = new ArrayList<>();
            correction
                    .from()
                    .ifPresent(
                            from ->
                                    tests.add(
                                            (e, j, named) ->
                                                    recorded(e) >= EventBlock.nanos(from)));
            correction
                    .to()
                    .ifPresent(
                            to -> tests.add((e, j, named) -> recorded(e) < EventBlock.nanos(to)));
            correction.matches().forEach(match -> tests.add(test(match, number)));
            if (correction.action() == Correction.Action.DISABLE_RULE) {
                tests.add((episode, judgement, named) -> judgement.observes(correction.rule()));
            }
            return tests;
        }

        private Test test(Correction.Match match, int number) {
            return switch (match.field()) {
                case EVENT -> (episode, judgement, named) -> named.get(number);
                case TOKEN -> ofToken(match.text());
                case RECIPIENT -> ofPeople(match.text());
                case IP, CIDR -> ofAddresses(match.text());
                case UA_EXACT -> ofAgents(agent -> agents().get(agent).equals(match.text()));
                case UA_GLOB -> ofAgents(glob(match.text()));
                case TIME_WINDOW ->
                        within(
                                EventBlock.nanos(match.from().orElseThrow()),
                                EventBlock.nanos(match.to().orElseThrow()));
                case RULE -> (episode, judgement, named) -> judgement.uses(match.text());
                case ROUND -> (episode, judgement, named) -> true; // those of others are left out
            };
        }

        /** A visit of which some part lies there. */
        private static Test within(long from, long to) {
            return (episode, judgement, named) ->
                    recorded(episode) < to && episode.last + episode.clockAhead >= from;
        }

        /** People correct what they see, which is the time as recorded. */
        private static long recorded(Episode episode) {
            return episode.first + episode.clockAhead;
        }

        private Test ofToken(String token) {
            int subject = accesses.columns.subjects.findToken(token);
            if (subject < 0) {
                return (episode, judgement, named) -> false;
            }
            int person = accesses.identities.recipient(subject);
            int group = person >= 0 ? person : accesses.roster + subject;
            return (episode, judgement, named) -> episode.person == group;
        }

        private Test ofPeople(String text) {
            BitSet people = new BitSet();
            for (int i = 0; i < roster.size(); i++) {
                Recipient person = roster.get(i);
                if (isCalled(person, text)) {
                    people.set(i);
                }
            }
            return (episode, judgement, named) ->
                    episode.recipient >= 0 && people.get(episode.recipient);
        }

        private Test ofAddresses(String block) {
            AddressRanges<Boolean> range = KnownNetworks.marked(List.of(block));
            BitSet addresses = new BitSet();
            for (int i = 0; i < accesses.columns.addresses.size(); i++) {
                Optional<IpAddress> address = IpAddress.parse(accesses.columns.addresses.get(i));
                if (address.isPresent() && range.find(address.get()).isPresent()) {
                    addresses.set(i);
                }
            }
            return (episode, judgement, named) ->
                    episode.address >= 0 && addresses.get(episode.address);
        }

        private Interner<String> agents() {
            return accesses.columns.agents;
        }

        private IntPredicate glob(String pattern) {
            AgentGlob glob = new AgentGlob(pattern);
            return agent -> glob.matches(agents().get(agent));
        }

        private Test ofAgents(IntPredicate isMeant) {
            BitSet found = new BitSet();
            for (int i = 0; i < agents().size(); i++) {
                if (isMeant.test(i)) {
                    found.set(i);
                }
            }
            return (episode, judgement, named) -> episode.agent >= 0 && found.get(episode.agent);
        }
    }
}
