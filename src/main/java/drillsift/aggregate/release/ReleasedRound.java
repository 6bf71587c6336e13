package drillsift.aggregate.release;

import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * All that is published of one round.
 *
 * @param groupOf the group of each department; empty where departments are not shown
 * @param breakdowns a keyed hash of who stands in which group by attribute; empty where none is
 *     shown
 */
public record ReleasedRound(
        int number, SortedMap<String, String> groupOf, List<ReleasedSet> sets, String breakdowns) {

    /** Without groups by attribute. */
    public ReleasedRound(int number, SortedMap<String, String> groupOf, List<ReleasedSet> sets) {
        this(number, groupOf, sets, "");
    }

    /** Whom the mail reached. */
    public People all() {
        return sets.stream()
                .filter(set -> set.kind() == Kind.ALL)
                .findFirst()
                .orElseThrow()
                .people();
    }

    /** Whether its departments are shown. */
    public boolean isGrouped() {
        return sets.stream().anyMatch(set -> set.kind() == Kind.GROUP);
    }

    /** Everybody and the groups: what the rounds' partition alone gives. */
    List<ReleasedSet> partition() {
        return sets.stream()
                .filter(set -> set.kind() == Kind.ALL || set.kind() == Kind.GROUP)
                .toList();
    }

    /** Who was in several rounds, as far as that is told. */
    public List<People> panels() {
        return sets.stream()
                .filter(set -> set.kind() == Kind.PANEL)
                .map(ReleasedSet::people)
                .toList();
    }

    /** Whether groups by attribute, here or there, could be subtracted from the other's sets. */
    boolean hasOtherBreakdowns(ReleasedRound other) {
        boolean isBoth = !breakdowns.isEmpty() && !other.breakdowns.isEmpty();
        boolean isAny = !breakdowns.isEmpty() || !other.breakdowns.isEmpty();
        boolean isOther = isBoth && !breakdowns.equals(other.breakdowns);
        return isAny && (isOther || !divided().equals(other.divided()));
    }

    /** Whether all groups there, by attribute and beside them, are told here. */
    boolean tellsBreakdowns(ReleasedRound other) {
        boolean isTold = other.breakdowns.isEmpty() || other.breakdowns.equals(breakdowns);
        return isTold && divided().containsAll(other.divided());
    }

    private Set<People> divided() {
        return partition().stream().map(ReleasedSet::people).collect(Collectors.toSet());
    }
}
