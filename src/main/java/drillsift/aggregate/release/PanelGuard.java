package drillsift.aggregate.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Who was in several rounds is shown only where no set of 1 to k-1 people follows from it together
 * with the groups and with all that was published before.
 */
public final class PanelGuard {

    private final List<Release> earlier;
    private final Release now;
    private final Map<Integer, List<People>> known = new TreeMap<>();
    private final Map<Integer, KnownSums> told = new TreeMap<>();

    private PanelGuard(List<Release> earlier, Release now) {
        this.earlier = earlier;
        this.now = now;
    }

    /**
     * @param now without panels
     * @param panels the people in common, by the rounds that they are common to, then by round: the
     *     same people go by other hashes in other rounds
     * @return the rounds of those panels that must not be shown
     */
    public static Set<List<Integer>> closed(
            List<Release> earlier, Release now, Map<List<Integer>, Map<Integer, People>> panels) {
        PanelGuard guard = new PanelGuard(earlier, now);
        Set<List<Integer>> closed = new LinkedHashSet<>();
        panels.forEach(
                (rounds, people) -> {
                    if (!guard.open(people)) {
                        closed.add(rounds);
                    }
                });
        return closed;
    }

    /** Whether it may be shown; what may be known from then on. */
    private boolean open(Map<Integer, People> panel) {
        for (Map.Entry<Integer, People> round : panel.entrySet()) {
            List<People> before = known(round.getKey());
            List<People> after = new ArrayList<>(before);
            after.add(round.getValue());
            KnownSums few = told.computeIfAbsent(round.getKey(), any -> small(before));
            if (!small(after).isWithin(few)) {
                return false;
            }
        }
        panel.forEach((round, people) -> known(round).add(people));
        return true;
    }

    private KnownSums small(List<People> sets) {
        return KnownSums.of(sets, now.minimumGroup());
    }

    private List<People> known(int round) {
        return known.computeIfAbsent(
                round,
                number -> {
                    Set<People> sets = new LinkedHashSet<>();
                    earlier.forEach(release -> add(release, number, sets));
                    add(now, number, sets);
                    return new ArrayList<>(sets);
                });
    }

    private static void add(Release release, int number, Set<People> sets) {
        release.round(number)
                .ifPresent(round -> round.sets().forEach(set -> sets.add(set.people())));
    }
}
