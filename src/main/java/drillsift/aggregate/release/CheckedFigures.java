package drillsift.aggregate.release;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.privacy.FrozenGroups;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.privacy.Treatment;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
        PublishedFigures published =
                closed.isEmpty()
                        ? open
                        : Treatment.publish(figures, settings, frozen(earlier, closed));
        Release release = maker.whole(published, revision);
        return new CheckedFigures(published, release, ReleaseCheck.of(earlier, release));
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
