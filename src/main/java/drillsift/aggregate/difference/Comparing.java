package drillsift.aggregate.difference;

import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.AccessChange.Judged;
import drillsift.aggregate.difference.PersonChange.Item;
import drillsift.aggregate.difference.RoundPicture.Share;
import drillsift.classify.Actor;
import drillsift.classify.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Compares two judgings of a round.
 *
 * @param <K> what accesses are named by: their number, or their id where the records differ
 */
final class Comparing<K extends Comparable<K>> {

    /** The number of each access by its name, of all or of the wanted ones. */
    interface Naming<K> {
        SortedMap<K, Integer> of(RoundPicture picture, Optional<Set<K>> wanted);
    }

    /** What an attribution compares of an access. */
    private record AccessShare(Verdict verdict, Actor actor) {}

    /** What is asked of one judging. */
    private record Answer<K>(Map<Item, Share> people, Map<K, AccessShare> accesses) {}

    private final int round;
    private final List<Cause> changes;
    private final RoundDifference.Judging judging;
    private final RoundPicture before;
    private final RoundPicture after;
    private final Naming<K> naming;
    private final SortedMap<K, Integer> eventsBefore;
    private final SortedMap<K, Integer> eventsAfter;
    private final Set<String> people = new TreeSet<>();
    private final Set<K> events = new TreeSet<>();
    private final Map<Set<Cause>, Answer<K>> answers = new HashMap<>();

    Comparing(
            int round,
            List<Cause> changes,
            RoundDifference.Judging judging,
            RoundPicture before,
            RoundPicture after,
            Naming<K> naming) {
        this.round = round;
        this.changes = changes;
        this.judging = judging;
        this.before = before;
        this.after = after;
        this.naming = naming;
        eventsBefore = naming.of(before, Optional.empty());
        eventsAfter = naming.of(after, Optional.empty());
    }

    RoundDifference done() {
        enterPeople(before.people(), after.people());
        enterPeople(after.people(), before.people());
        Map<K, AccessShare> old = shares(before, eventsBefore);
        Map<K, AccessShare> fresh = shares(after, eventsAfter);
        old.forEach((key, share) -> enter(key, share, fresh));
        fresh.forEach((key, share) -> enter(key, share, old));
        SortedMap<Item, Cause> ofPeople =
                causes(before.shares(people), after.shares(people), Answer::people);
        SortedMap<K, Cause> ofEvents = causes(old, fresh, Answer::accesses);
        Set<Measure> measured = measured();
        ofPeople.keySet()
                .removeIf(item -> item.measure().filter(m -> !measured.contains(m)).isPresent());
        FigureCount count = new FigureCount(round, before.people(), after.people(), measured);
        return new RoundDifference(
                round,
                personChanges(ofPeople),
                accessChanges(ofEvents),
                count.of(ofPeople),
                count.before(),
                count.after(),
                measured,
                after.lastRecord());
    }

    private void enterPeople(Map<String, Standing> side, Map<String, Standing> other) {
        side.forEach(
                (person, standing) -> {
                    Standing there = other.get(person);
                    if (there == null || !there.isLike(standing)) {
                        people.add(person);
                    }
                });
    }

    private void enter(K key, AccessShare share, Map<K, AccessShare> other) {
        if (!share.equals(other.get(key))) {
            events.add(key);
        }
    }

    private static <K> Map<K, AccessShare> shares(
            RoundPicture picture, SortedMap<K, Integer> events) {
        Map<K, AccessShare> shares = new HashMap<>();
        events.forEach(
                (key, event) -> {
                    if (picture.isAccess(event)) {
                        Judged at = picture.at(event);
                        shares.put(key, new AccessShare(at.verdict(), at.actor()));
                    }
                });
        return shares;
    }

    private <T extends Comparable<T>, S> SortedMap<T, Cause> causes(
            Map<T, S> old, Map<T, S> fresh, Function<Answer<K>, Map<T, S>> part) {
        SortedMap<T, Cause> causes = new TreeMap<>();
        Attribution.of(changes, old, fresh, taken -> part.apply(answer(taken)))
                .forEach((key, found) -> causes.put(key, found.orElseGet(Cause::together)));
        return causes;
    }

    private Answer<K> answer(Set<Cause> taken) {
        return answers.computeIfAbsent(
                taken,
                some -> {
                    RoundPicture picture = new RoundPicture(judging.apply(some));
                    return new Answer<>(
                            picture.shares(people),
                            shares(picture, naming.of(picture, Optional.of(events))));
                });
    }

    private Set<Measure> measured() {
        Set<Measure> measured = new TreeSet<>(Arrays.asList(Measure.values()));
        for (RoundPicture side : List.of(before, after)) {
            measured.removeIf(measure -> !FigureOf.isMeasured(measure, side.judged().measured()));
        }
        return measured;
    }

    private List<PersonChange> personChanges(SortedMap<Item, Cause> causes) {
        Map<String, SortedMap<Item, Cause>> byPerson = new TreeMap<>();
        causes.forEach(
                (item, cause) ->
                        byPerson.computeIfAbsent(item.person(), key -> new TreeMap<>())
                                .put(item, cause));
        List<PersonChange> changed = new ArrayList<>();
        byPerson.forEach(
                (person, items) ->
                        changed.add(
                                new PersonChange(
                                        round,
                                        person,
                                        Optional.ofNullable(before.people().get(person)),
                                        Optional.ofNullable(after.people().get(person)),
                                        items)));
        return changed;
    }

    private List<AccessChange> accessChanges(SortedMap<K, Cause> causes) {
        List<AccessChange> changed = new ArrayList<>();
        causes.forEach(
                (key, cause) -> {
                    Integer old = eventsBefore.get(key);
                    Integer fresh = eventsAfter.get(key);
                    RoundPicture side = fresh == null ? before : after;
                    int event = fresh == null ? old : fresh;
                    changed.add(
                            new AccessChange(
                                    round,
                                    side.judged().eventId(event),
                                    side.person(event),
                                    Optional.ofNullable(old)
                                            .filter(before::isAccess)
                                            .map(before::at),
                                    Optional.ofNullable(fresh)
                                            .filter(after::isAccess)
                                            .map(after::at),
                                    cause));
                });
        return changed;
    }
}
