package drillsift.classify;

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

    static final RoundCorrections NONE = new RoundCorrections(List.of(), Map.of());

    private static final List<CorrectionMatcher> NEVER =
            List.of(CorrectionMatcher.of((episode, seen, ofEvents) -> false));

    private final List<Meant> meant;
    private final Map<Integer, BitSet> byEvent;

    private RoundCorrections(List<Meant> meant, Map<Integer, BitSet> byEvent) {
        this.meant = meant;
        this.byEvent = byEvent;
    }

    /**
     * One correction and what it is matched by.
     *
     * @param number among the round's corrections, by rank and then by id, so that the order of
     *     rows means nothing
     */
    record Meant(int number, Correction correction, List<CorrectionMatcher> matchers) {}

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
        Map<Integer, BitSet> byEvent = byEvent(acting, accesses, ids);
        boolean isAdjusted = acting.stream().anyMatch(each -> each.action().isAdjusting());
        CorrectionMatchers lookUp = new CorrectionMatchers(accesses, roster, byEvent, isAdjusted);
        List<Meant> meant = new ArrayList<>();
        for (int number = 0; number < acting.size(); number++) {
            meant.add(new Meant(number, acting.get(number), lookUp.of(acting.get(number), number)));
        }
        return new RoundCorrections(meant, byEvent);
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
                byEvent);
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

    /**
     * Whether any of the corrections can mean an episode of the group: never false where one does.
     *
     * @param rules bits of those that were used on some episode of the group
     */
    boolean mayMean(AccessSlice slice, int group, long rules) {
        for (Meant one : meant) {
            boolean isOfGroup = true;
            for (CorrectionMatcher matcher : one.matchers()) {
                isOfGroup = isOfGroup && matcher.ofGroup().test(group, rules);
            }
            if (isOfGroup && isAnyAccessMeant(one, slice, group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAnyAccessMeant(Meant one, AccessSlice slice, int group) {
        for (int i = slice.from(group); i < slice.to(group); i++) {
            boolean isMeant = true;
            for (CorrectionMatcher matcher : one.matchers()) {
                isMeant = isMeant && matcher.ofAccess().test(slice, i);
            }
            if (isMeant) {
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
