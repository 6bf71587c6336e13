package drillsift.classify;

import drillsift.event.EventBlock;
import drillsift.event.Recipient;
import drillsift.event.Roster;
import drillsift.pseudonym.Pseudonyms;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The corrections of one round, looked up once in its dictionaries: which addresses, agents, people
 * and events each one means. Read only, for all threads.
 */
final class RoundCorrections {

    static final RoundCorrections NONE =
            new RoundCorrections(List.of(), Map.of(), Optional.empty());

    private static final List<CorrectionMatcher> NEVER =
            List.of(CorrectionMatcher.of((episode, seen, ofEvents) -> false));

    private final List<Meant> meant;

    /** The same, for what is asked for every episode: without an iterator each time. */
    private final Meant[] asked;

    private final Map<Integer, BitSet> byEvent;
    private final Optional<EventIndex> events;

    private RoundCorrections(
            List<Meant> meant, Map<Integer, BitSet> byEvent, Optional<EventIndex> events) {
        this.meant = meant;
        asked = meant.toArray(Meant[]::new);
        this.byEvent = byEvent;
        this.events = events;
    }

    /**
     * One correction and what it is matched by.
     *
     * @param number among the round's corrections, by rank and then by id, so that the order of
     *     rows means nothing
     */
    record Meant(int number, Correction correction, List<CorrectionMatcher> matchers) {

        private boolean mayMean(int group, long rules) {
            for (int i = 0; i < matchers.size(); i++) {
                if (!matchers.get(i).ofGroup().test(group, rules)) {
                    return false;
                }
            }
            return true;
        }

        private boolean mayMean(int address, int agent, long recorded) {
            for (int i = 0; i < matchers.size(); i++) {
                if (!matchers.get(i).ofAccess().test(address, agent, recorded)) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * What counted on an episode.
     *
     * @param own without any correction
     * @param shown with those that silence rules and move odds, as the lists show it
     */
    record Seen(Judgement own, Judgement shown) {}

    /** Those of the filters that can act in this round. */
    static RoundCorrections of(
            FilterSet filters, int round, Accesses accesses, Roster roster, EventIds ids) {
        List<Correction> acting =
                filters.correctionsOf(round).stream()
                        .sorted(
                                Comparator.comparingInt((Correction each) -> -each.rank())
                                        .thenComparing(Correction::id))
                        .toList();
        if (acting.isEmpty()) {
            return NONE;
        }
        Map<String, BitSet> wanted = wanted(acting);
        Optional<EventIndex> events =
                wanted.isEmpty()
                        ? Optional.empty()
                        : Optional.of(EventIndex.of(accesses.columns.size));
        Map<Integer, BitSet> byEvent =
                events.map(index -> byEvent(wanted, accesses, ids, index)).orElse(Map.of());
        boolean isAdjusted = acting.stream().anyMatch(each -> each.action().isAdjusting());
        CorrectionMatchers lookUp = new CorrectionMatchers(accesses, roster, byEvent, isAdjusted);
        List<Meant> meant = new ArrayList<>();
        for (int number = 0; number < acting.size(); number++) {
            meant.add(new Meant(number, acting.get(number), lookUp.of(acting.get(number), number)));
        }
        return new RoundCorrections(meant, byEvent, events);
    }

    /** Networks that the corrections of this round call shared. */
    static List<String> sharedEgress(FilterSet filters, int round) {
        return shares(filters, round).stream().flatMap(RoundCorrections::shared).toList();
    }

    /** Networks that corrections call shared, in whatever round. */
    static List<String> sharedEgress(FilterSet filters) {
        return filters.corrections().stream().flatMap(RoundCorrections::shared).toList();
    }

    /** The corrections of that round that call a network shared. */
    static List<Correction> shares(FilterSet filters, int round) {
        return filters.corrections().stream()
                .filter(each -> each.action() == Correction.Action.SHARED_EGRESS)
                .filter(each -> isOfRound(each, round))
                .toList();
    }

    /** Networks that it calls shared; none where it does something else. */
    static Stream<String> shared(Correction correction) {
        return Stream.of(correction)
                .filter(each -> each.action() == Correction.Action.SHARED_EGRESS)
                .flatMap(each -> each.matches().stream())
                .filter(match -> match.field() != Correction.Field.ROUND)
                .map(Correction.Match::text);
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
                || Pseudonyms.isOf(person.key(), text)
                || Normalizer.normalize(person.key(), Normalizer.Form.NFKC).equalsIgnoreCase(text);
    }

    /** Ids that corrections name, with the numbers of these. */
    private static Map<String, BitSet> wanted(List<Correction> acting) {
        Map<String, BitSet> wanted = new HashMap<>();
        for (int number = 0; number < acting.size(); number++) {
            for (Correction.Match match : acting.get(number).matches()) {
                if (match.field() == Correction.Field.EVENT) {
                    wanted.computeIfAbsent(match.text(), id -> new BitSet()).set(number);
                }
            }
        }
        return wanted;
    }

    /** Event to the corrections that name it, or the other record of the same access. */
    private static Map<Integer, BitSet> byEvent(
            Map<String, BitSet> wanted, Accesses accesses, EventIds ids, EventIndex index) {
        Map<Integer, BitSet> byEvent = new HashMap<>();
        for (int event = 0; event < accesses.columns.size; event++) {
            String id = ids.id(event);
            index.add(id); // echoes as well: other settings may make them none
            BitSet numbers = wanted.get(id);
            if (numbers != null && !accesses.echoes.isEcho(event)) {
                byEvent.put(event, numbers);
                int other = accesses.echoes.partner(event);
                if (other != EventBlock.NONE) {
                    byEvent.put(other, numbers);
                }
            }
        }
        return byEvent;
    }

    /** As if these rows were withdrawn; the others keep their numbers. */
    RoundCorrections without(List<Correction> withdrawn) {
        return new RoundCorrections(
                meant.stream()
                        .map(
                                each ->
                                        withdrawn.contains(each.correction())
                                                ? new Meant(each.number(), each.correction(), NEVER)
                                                : each)
                        .toList(),
                byEvent,
                events);
    }

    /** Of the round's events, where some correction names one: made along, as ids cost most. */
    Optional<EventIndex> events() {
        return events;
    }

    boolean isEmpty() {
        return meant.isEmpty();
    }

    /** Whether any of them looks at when an access was. */
    boolean areTimed() {
        return meant.stream()
                .map(Meant::correction)
                .anyMatch(
                        each ->
                                each.from().isPresent()
                                        || each.to().isPresent()
                                        || each.matches().stream()
                                                .anyMatch(
                                                        match ->
                                                                match.field()
                                                                        == Correction.Field
                                                                                .TIME_WINDOW));
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

    /**
     * Whether any of the corrections can mean an episode of the group that begins with that access:
     * never false where one does.
     *
     * @param rules bits of those that were used on some episode of the group
     * @param recorded when the access was, as its source has it
     */
    boolean mayMean(int group, long rules, int address, int agent, long recorded) {
        for (Meant one : asked) {
            if (one.mayMean(group, rules) && one.mayMean(address, agent, recorded)) {
                return true;
            }
        }
        return false;
    }

    static boolean holds(Meant one, Episode episode, Seen seen, BitSet ofEvents) {
        for (CorrectionMatcher matcher : one.matchers()) {
            if (!matcher.holds().test(episode, seen, ofEvents)) {
                return false;
            }
        }
        return true;
    }
}
