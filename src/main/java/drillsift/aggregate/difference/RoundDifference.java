package drillsift.aggregate.difference;

import drillsift.aggregate.Measure;
import drillsift.classify.JudgedRound;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What differs between two judgings of a round, and by which cause. Judged again is only where
 * something differs: once with each change alone and once with all others.
 *
 * @param people by mail address
 * @param accesses in the order of their numbers
 * @param figures of what is measured in both, by round, department and measure; of departments only
 *     what moved
 * @param before every number of people in the earlier judging, departments included
 * @param after likewise in the later one
 * @param measured what is measured in both
 * @param lastRecord of people's records in the later judging; empty when there is none
 */
public record RoundDifference(
        int round,
        List<PersonChange> people,
        List<AccessChange> accesses,
        SortedMap<FigureKey, FigureSteps> figures,
        Map<FigureKey, Integer> before,
        Map<FigureKey, Integer> after,
        Set<Measure> measured,
        Optional<Instant> lastRecord) {

    /** The same with other steps, such as with a further cause. */
    public RoundDifference with(SortedMap<FigureKey, FigureSteps> others) {
        return new RoundDifference(
                round, people, accesses, others, before, after, measured, lastRecord);
    }

    /** Judges a round under some of the changes; without any as in the earlier run. */
    public interface Judging extends Function<Set<Cause>, JudgedRound> {}

    /**
     * @param changes all that can act in this round
     * @param isSameRecords whether both runs had the same records in the same order
     */
    public static RoundDifference of(
            int round, List<Cause> changes, boolean isSameRecords, Judging judging) {
        RoundPicture before = new RoundPicture(judging.apply(Set.of()));
        RoundPicture after =
                changes.isEmpty()
                        ? before
                        : new RoundPicture(judging.apply(new LinkedHashSet<>(changes)));
        boolean isNumbered = isSameRecords && before.judged().size() == after.judged().size();
        Comparing.Naming<Integer> numbers = (picture, some) -> numbers(before, after, some);
        Comparing.Naming<String> ids =
                (picture, some) -> some.map(picture::numbers).orElseGet(picture::numbers);
        return isNumbered
                ? new Comparing<>(round, changes, judging, before, after, numbers).done()
                : new Comparing<>(round, changes, judging, before, after, ids).done();
    }

    /** Of the same records the number is the name; those that are alike are left out. */
    private static SortedMap<Integer, Integer> numbers(
            RoundPicture before, RoundPicture after, Optional<Set<Integer>> wanted) {
        SortedMap<Integer, Integer> numbers = new TreeMap<>();
        if (wanted.isPresent()) {
            wanted.get().forEach(event -> numbers.put(event, event));
            return numbers;
        }
        for (int event = 0; event < before.judged().size(); event++) {
            boolean isAccess = before.isAccess(event) || after.isAccess(event);
            if (isAccess && !before.at(event).isLike(after.at(event))) {
                numbers.put(event, event);
            }
        }
        return numbers;
    }
}
