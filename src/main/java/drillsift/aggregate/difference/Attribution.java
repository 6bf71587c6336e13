package drillsift.aggregate.difference;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Says of each thing that differs between two judgings which one change did it: the change that
 * alone makes the difference and alone undoes it. Where there is none, or more than one, several
 * did it together. It is the same from either side.
 *
 * @param <C> a change
 * @param <K> what is judged, such as a person
 * @param <S> what it is judged to be; equal when nothing differs
 */
final class Attribution<C, K extends Comparable<K>, S> {

    private final Set<C> changes;
    private final Map<K, S> before;
    private final Map<K, S> after;
    private final Function<Set<C>, Map<K, S>> judging;
    private final Map<K, Integer> found = new LinkedHashMap<>();
    private final SortedMap<K, Optional<C>> causes = new TreeMap<>();

    private Attribution(
            List<C> changes,
            Map<K, S> before,
            Map<K, S> after,
            Function<Set<C>, Map<K, S>> judging) {
        this.changes = new LinkedHashSet<>(changes);
        this.before = before;
        this.after = after;
        this.judging = judging;
    }

    /**
     * @param before what was judged without any of the changes; what is absent was not there
     * @param after with all of them
     * @param judging with some of them; asked only where something differs
     * @return empty where several did it together; all that does not differ is absent
     */
    static <C, K extends Comparable<K>, S> SortedMap<K, Optional<C>> of(
            List<C> changes,
            Map<K, S> before,
            Map<K, S> after,
            Function<Set<C>, Map<K, S>> judging) {
        return new Attribution<>(changes, before, after, judging).attributed();
    }

    private SortedMap<K, Optional<C>> attributed() {
        enter(before);
        enter(after);
        if (!causes.isEmpty()) {
            changes.forEach(this::attempt);
        }
        return causes;
    }

    private void enter(Map<K, S> side) {
        side.keySet().stream()
                .filter(key -> !Objects.equals(before.get(key), after.get(key)))
                .forEach(key -> causes.put(key, Optional.empty()));
    }

    private void attempt(C change) {
        Set<C> others = new LinkedHashSet<>(changes);
        others.remove(change);
        Map<K, S> alone = judged(Set.of(change));
        Map<K, S> without = judged(others);
        for (K key : causes.keySet()) {
            boolean makes = Objects.equals(alone.get(key), after.get(key));
            boolean undoes = Objects.equals(without.get(key), before.get(key));
            if (makes && undoes) {
                boolean isOnly = found.merge(key, 1, Integer::sum) == 1;
                causes.put(key, isOnly ? Optional.of(change) : Optional.empty());
            }
        }
    }

    private Map<K, S> judged(Set<C> taken) {
        if (taken.isEmpty()) {
            return before;
        }
        return taken.equals(changes) ? after : judging.apply(taken);
    }
}
