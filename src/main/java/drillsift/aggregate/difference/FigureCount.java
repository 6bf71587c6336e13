package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import drillsift.aggregate.difference.PersonChange.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Adds up what each person who changed adds to the figures and takes from them. */
final class FigureCount {

    private final int round;
    private final Map<String, Standing> before;
    private final Map<String, Standing> after;
    private final Set<Measure> measured;
    private final Map<FigureKey, Integer> countsBefore;
    private final Map<FigureKey, Integer> countsAfter;
    private final Map<FigureKey, SortedMap<Cause, Integer>> steps = new HashMap<>();
    private final Map<FigureKey, SortedMap<Cause, Integer>> moved = new HashMap<>();

    FigureCount(
            int round,
            Map<String, Standing> before,
            Map<String, Standing> after,
            Set<Measure> measured) {
        this.round = round;
        this.before = before;
        this.after = after;
        this.measured = measured;
        countsBefore = counts(before);
        countsAfter = counts(after);
    }

    /** Every number of people, departments included; absent ones are 0. */
    Map<FigureKey, Integer> before() {
        return countsBefore;
    }

    Map<FigureKey, Integer> after() {
        return countsAfter;
    }

    /** All figures of the company, and those of departments that moved. */
    SortedMap<FigureKey, FigureSteps> of(SortedMap<Item, Cause> causes) {
        causes.forEach(this::add);
        Set<FigureKey> keys = new TreeSet<>(steps.keySet());
        keys.add(FigureKey.reached(round));
        for (Measure measure : measured) {
            for (Level level : Level.values()) {
                keys.add(FigureKey.total(round, measure, level));
            }
        }
        SortedMap<FigureKey, FigureSteps> figures = new TreeMap<>();
        for (FigureKey key : keys) {
            figures.put(
                    key,
                    new FigureSteps(
                            countsBefore.getOrDefault(key, 0),
                            countsAfter.getOrDefault(key, 0),
                            steps.getOrDefault(key, new TreeMap<>()),
                            moved.getOrDefault(key, new TreeMap<>())));
        }
        return figures;
    }

    private void add(Item item, Cause cause) {
        Set<FigureKey> left = keys(before.get(item.person()), item.measure());
        Set<FigureKey> entered = keys(after.get(item.person()), item.measure());
        Set<FigureKey> stayed = new TreeSet<>(left);
        stayed.retainAll(entered);
        left.removeAll(stayed);
        entered.removeAll(stayed);
        left.forEach(key -> step(key, cause, -1));
        entered.forEach(key -> step(key, cause, 1));
    }

    private void step(FigureKey key, Cause cause, int by) {
        steps.computeIfAbsent(key, any -> new TreeMap<>()).merge(cause, by, Integer::sum);
        moved.computeIfAbsent(key, any -> new TreeMap<>()).merge(cause, 1, Integer::sum);
    }

    /** The figures that somebody counts in. */
    private Set<FigureKey> keys(Standing person, Optional<Measure> measure) {
        Set<FigureKey> keys = new TreeSet<>();
        if (person == null || !person.delivered()) {
            return keys;
        }
        for (Optional<String> department :
                List.of(Optional.<String>empty(), Optional.of(person.department()))) {
            if (measure.isEmpty()) {
                keys.add(FigureKey.population(round, department));
            }
            for (Level level : Level.values()) {
                boolean isCounted =
                        measure.filter(measured::contains)
                                .filter(each -> person.counts(each, level))
                                .isPresent();
                if (isCounted) {
                    keys.add(new FigureKey(round, department, measure, level));
                }
            }
        }
        return keys;
    }

    private Map<FigureKey, Integer> counts(Map<String, Standing> people) {
        Map<FigureKey, Integer> counts = new HashMap<>();
        for (Standing person : people.values()) {
            keys(person, Optional.empty()).forEach(key -> counts.merge(key, 1, Integer::sum));
            for (Measure measure : measured) {
                keys(person, Optional.of(measure))
                        .forEach(key -> counts.merge(key, 1, Integer::sum));
            }
        }
        return counts;
    }
}
