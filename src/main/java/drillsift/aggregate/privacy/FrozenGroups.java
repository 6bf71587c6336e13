package drillsift.aggregate.privacy;

import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.privacy.PublishedFigures.Undivided;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier releases of a series leave no choice about.
 *
 * @param byRound by round, the group of each department as it was first released; a round whose
 *     departments were not shown then has an empty map, and shows none later
 * @param closedPairs rounds whose people in common are not shown, because subtracting would tell of
 *     a few of them
 */
public record FrozenGroups(
        SortedMap<Integer, SortedMap<String, String>> byRound, Set<List<Integer>> closedPairs) {

    /** Of a series that nothing was released of. */
    public static FrozenGroups none() {
        return new FrozenGroups(new TreeMap<>(), Set.of());
    }

    boolean isClosed(int earlier, int later) {
        return closedPairs.contains(List.of(earlier, later));
    }

    /** Whether the round was released without its departments. */
    boolean isWhole(int round) {
        return byRound.containsKey(round) && byRound.get(round).isEmpty();
    }

    /**
     * Why a round has no groups; empty where it has some. An earlier release is the reason only
     * where the figures alone would show some: else a rerun told another one than a first run.
     */
    Optional<Undivided> whyWhole(RoundFigures round, List<Partition.Group> groups, int k) {
        if (!groups.isEmpty()) {
            return Optional.empty();
        }
        if (round.departments().stream().allMatch(one -> one.name().isEmpty())) {
            return Optional.of(Undivided.UNNAMED);
        }
        boolean isFrozen =
                isWhole(round.round().number()) && !Partition.of(round.departments(), k).isEmpty();
        return Optional.of(isFrozen ? Undivided.FROZEN : Undivided.ONE);
    }

    SortedMap<String, String> of(int round) {
        return byRound.getOrDefault(round, new TreeMap<>());
    }
}
