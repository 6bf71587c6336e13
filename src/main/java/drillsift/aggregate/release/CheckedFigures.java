package drillsift.aggregate.release;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.privacy.FrozenGroups;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.privacy.Treatment;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Figures treated for publication without names, beside all that was released before.
 *
 * @param release the same figures with the people that they are about, for the ledger
 * @param collisions why they must not be published; empty when nothing speaks against it
 */
public record CheckedFigures(
        PublishedFigures published, Release release, List<Collision> collisions) {

    /**
     * @param earlier in the order of their publication
     * @param maker of these figures
     * @throws drillsift.message.RefusedException DS-4001, DS-4002 as {@link Treatment}
     */
    public static CheckedFigures of(
            CampaignFigures figures,
            PrivacySettings settings,
            List<Release> earlier,
            String revision,
            ReleaseMaker maker) {
        PublishedFigures open = Treatment.publish(figures, settings, frozen(earlier, Set.of()));
        Set<List<Integer>> closed =
                PanelGuard.closed(earlier, maker.groups(open, revision), maker.panels(open));
        Function<Set<List<Integer>>, CheckedFigures> checking =
                pairs -> {
                    PublishedFigures published =
                            pairs.isEmpty()
                                    ? open
                                    : Treatment.publish(figures, settings, frozen(earlier, pairs));
                    Release release = maker.whole(published, revision);
                    return new CheckedFigures(
                            published, release, ReleaseCheck.of(earlier, release));
                };
        return unforced(checking.apply(closed), closed, maker, checking);
    }

    /**
     * Where it follows from people in common of several rounds what somebody did, these are not
     * told of: of rounds far apart before those of neighbours. What follows all the same stays as
     * it was, to be refused.
     */
    private static CheckedFigures unforced(
            CheckedFigures first,
            Set<List<Integer>> closed,
            ReleaseMaker maker,
            Function<Set<List<Integer>>, CheckedFigures> checking) {
        Set<List<Integer>> pairs = new LinkedHashSet<>(closed);
        CheckedFigures checked = first;
        Set<Integer> forced = checked.forcedRounds();
        while (!forced.isEmpty()) {
            Set<Integer> meant = forced;
            Optional<List<Integer>> next =
                    maker.panels(checked.published()).keySet().stream()
                            .filter(rounds -> rounds.stream().anyMatch(meant::contains))
                            .max(Comparator.comparing(CheckedFigures::distance));
            if (next.isEmpty()) {
                return checking.apply(closed); // again: groups by attribute are those made last
            }
            pairs.add(next.get());
            checked = checking.apply(pairs);
            forced = checked.forcedRounds();
        }
        return checked;
    }

    private static int distance(List<Integer> rounds) {
        return rounds.get(rounds.size() - 1) - rounds.get(0);
    }

    private Set<Integer> forcedRounds() {
        return collisions.stream()
                .filter(each -> each.kind() == Collision.Kind.FORCED)
                .map(Collision::round)
                .collect(Collectors.toSet());
    }

    /** Each round in the groups of its first release. */
    private static FrozenGroups frozen(List<Release> earlier, Set<List<Integer>> closedPairs) {
        SortedMap<Integer, SortedMap<String, String>> groups = new TreeMap<>();
        for (Release release : earlier) {
            for (ReleasedRound round : release.rounds()) {
                groups.putIfAbsent(round.number(), round.groupOf());
            }
        }
        return new FrozenGroups(groups, closedPairs);
    }
}
