package drillsift.aggregate.privacy;

import drillsift.aggregate.RoundFigures.Chance;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a curve by Kaplan and Meier tells of no few people. Its steps tell how many were still
 * watched, and so how many of those who had equally long to react had done so: these people are
 * groups like any other, beside the groups of departments.
 */
final class CensoredCurve {

    /** Where fewer did not react, nearly all did, which is shown of no group. */
    private static final int FEWEST_QUIET = 2;

    private CensoredCurve() {}

    /**
     * @param groupOf the shown group of each department; empty where none are shown
     * @param k fewest people that a group may have
     */
    static boolean isSafe(Incidence curve, Map<String, String> groupOf, int k) {
        long[] ends = curve.steps().stream().mapToLong(Step::seconds).toArray();
        Map<Integer, Integer> quiet = new HashMap<>();
        Map<List<Object>, Integer> people = new HashMap<>();
        for (Chance one : curve.chances()) {
            int watched = stepsWithin(ends, one.seconds());
            quiet.merge(watched, one.reacted() ? 0 : 1, Integer::sum);
            String group = groupOf.getOrDefault(one.department(), "");
            people.merge(List.of(watched, group), 1, Integer::sum);
        }
        return !people.isEmpty()
                && people.values().stream().allMatch(many -> many >= k)
                && quiet.values().stream().allMatch(many -> many >= FEWEST_QUIET);
    }

    /** How many steps a person could have been part of; below 0 for who does not count. */
    private static int stepsWithin(long[] ends, long seconds) {
        int place = Arrays.binarySearch(ends, seconds);
        return seconds < 0 ? -1 : place < 0 ? -1 - place : place + 1;
    }
}
