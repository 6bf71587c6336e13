package drillsift.aggregate.release;

import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.List;
import java.util.SortedMap;

/**
 * All that is published of one round.
 *
 * @param groupOf the group of each department; empty where departments are not shown
 */
public record ReleasedRound(int number, SortedMap<String, String> groupOf, List<ReleasedSet> sets) {

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
        return sets.stream().filter(set -> set.kind() != Kind.PANEL).toList();
    }
}
