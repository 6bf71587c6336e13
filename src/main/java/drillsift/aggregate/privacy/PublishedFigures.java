package drillsift.aggregate.privacy;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures after the privacy treatment: the only thing that an anonymous page or CSV is made from.
 * Made by the treatment alone.
 *
 * @param figures every department in it is a group of at least {@code minimumGroup} people
 * @param minimumGroup k, in people
 * @param mergedDepartments how many departments stand together, by name of the group that they form
 *     in the last round
 * @param groups by round, the group of each department; empty for a round that shows none
 * @param proof what the checks came to
 * @param undivided why the last round shows no departments; empty where it does, or reached nobody
 */
public record PublishedFigures(
        CampaignFigures figures,
        int minimumGroup,
        SortedMap<String, Integer> mergedDepartments,
        SortedMap<Integer, SortedMap<String, String>> groups,
        Proof proof,
        Optional<Undivided> undivided) {

    /** Why a round is shown as a whole. */
    public enum Undivided {
        /** The roster names no department. */
        UNNAMED,
        /** The first release of the round showed none. */
        FROZEN,
        /** Groups of the size that privacy asks for leave only one. */
        ONE;

        /** As in the keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a page may say of the checks before publication. */
    public enum Proof {
        /** They ran, and found nothing. */
        PASSED,
        /** They found something that the officer accepted with a reason. */
        ACCEPTED
    }

    /** As the treatment left them, when its own check has passed. */
    PublishedFigures(
            CampaignFigures figures,
            int minimumGroup,
            SortedMap<String, Integer> mergedDepartments,
            SortedMap<Integer, SortedMap<String, String>> groups) {
        this(figures, minimumGroup, mergedDepartments, groups, Proof.PASSED, Optional.empty());
    }

    PublishedFigures undivided(Optional<Undivided> why) {
        return new PublishedFigures(figures, minimumGroup, mergedDepartments, groups, proof, why);
    }

    /** The same figures, with a disclosure that somebody answers for. */
    public PublishedFigures accepted() {
        return new PublishedFigures(
                figures, minimumGroup, mergedDepartments, groups, Proof.ACCEPTED, undivided);
    }

    /** Two rounds with departments on what both their partitions allow to compare. */
    public List<RoundFigures> joined(int earlier, int later) {
        return JoinedGroups.of(
                figures.round(earlier), of(earlier), figures.round(later), of(later));
    }

    /** Whether a group of that name holds the same departments in both rounds. */
    public boolean isSame(String group, int one, int other) {
        return JoinedGroups.members(of(one), group).equals(JoinedGroups.members(of(other), group));
    }

    /**
     * The figures without that group in rounds where it held other departments than in the last.
     */
    public CampaignFigures following(String group) {
        int last = figures.last().round().number();
        List<RoundFigures> rounds =
                figures.rounds().stream()
                        .map(
                                round ->
                                        isSame(group, round.round().number(), last)
                                                ? round
                                                : round.withDepartments(without(round, group)))
                        .toList();
        return new CampaignFigures(
                figures.campaign(),
                rounds,
                figures.comparisons(),
                figures.trends(),
                figures.departmentTests(),
                figures.repeatClickers(),
                figures.coverage());
    }

    private static List<Department> without(RoundFigures round, String group) {
        return round.departments().stream().filter(one -> !one.name().equals(group)).toList();
    }

    private SortedMap<String, String> of(int round) {
        return groups.getOrDefault(round, new TreeMap<>());
    }
}
