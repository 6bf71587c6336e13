package drillsift.aggregate.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The share of people to whom it has happened by a time, where not everybody was watched equally
 * long: who left the watch without it counts only up to then. With equal watches it is the plain
 * share.
 *
 * @see <a href="https://doi.org/10.1080/01621459.1958.10501452">Kaplan and Meier 1958</a>
 */
public final class KaplanMeier {

    private KaplanMeier() {}

    /**
     * One person.
     *
     * @param seconds until it happened, or until the watch ended; not negative
     */
    public record Watch(long seconds, boolean happened) {}

    /**
     * A step of the curve.
     *
     * @param share of people to whom it has happened by then, 0 to 1
     */
    public record Step(long seconds, double share) {}

    /** Ascending by time, one step per time at which it happened; empty where it never did. */
    public static List<Step> steps(List<Watch> people) {
        List<Watch> ordered =
                people.stream().sorted(Comparator.comparingLong(Watch::seconds)).toList();
        List<Step> steps = new ArrayList<>();
        double spared = 1;
        int place = 0;
        while (place < ordered.size()) {
            long time = ordered.get(place).seconds();
            int watched = ordered.size() - place;
            int happened = 0;
            while (place < ordered.size() && ordered.get(place).seconds() == time) {
                happened += ordered.get(place).happened() ? 1 : 0;
                place++;
            }
            if (happened > 0) {
                spared *= 1 - (double) happened / watched;
                steps.add(new Step(time, 1 - spared));
            }
        }
        return steps;
    }

    /**
     * The plain share (ECDF) among people to all of whom it happened.
     *
     * @param seconds until it did, ascending
     */
    public static List<Step> shares(List<Long> seconds) {
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i <= seconds.size(); i++) {
            if (i == seconds.size() || !seconds.get(i).equals(seconds.get(i - 1))) {
                steps.add(new Step(seconds.get(i - 1), (double) i / seconds.size()));
            }
        }
        return steps;
    }

    /** The share at a time, 0 before the first step. */
    public static double at(List<Step> steps, long seconds) {
        double share = 0;
        for (Step step : steps) {
            if (step.seconds() <= seconds) {
                share = step.share();
            }
        }
        return share;
    }
}
