package drillsift.aggregate.difference;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From the old number of people to the new one.
 *
 * @param steps how many people more or fewer by cause, in the causes' order; none is 0 unless
 *     people came and went for it
 * @param moved how many people came or went by cause
 */
public record FigureSteps(
        int before, int after, SortedMap<Cause, Integer> steps, SortedMap<Cause, Integer> moved) {

    /** Whether the steps lead from the one number to the other. */
    public boolean addUp() {
        return before + steps.values().stream().mapToInt(Integer::intValue).sum() == after;
    }

    /** With a further cause at the end. */
    public FigureSteps and(Cause cause, int newBefore, int newAfter) {
        SortedMap<Cause, Integer> more = new TreeMap<>(steps);
        SortedMap<Cause, Integer> people = new TreeMap<>(moved);
        int step = newAfter - newBefore - (after - before);
        more.merge(cause, step, Integer::sum);
        people.merge(cause, Math.abs(step), Integer::sum);
        return new FigureSteps(newBefore, newAfter, more, people);
    }
}
