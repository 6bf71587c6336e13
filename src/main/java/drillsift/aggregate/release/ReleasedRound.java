package drillsift.aggregate.release;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What a group by attribute is called among the sets. */
    public static String nameOf(Attribute attribute, String group) {
        return attribute.key() + " " + group;
    }

    /** Names of the groups of one attribute that are shown; none in ledgers of older versions. */
    public Set<String> groupsBy(Attribute attribute) {
        return byAttribute(attribute)
                .map(set -> set.name().substring(nameOf(attribute, "").length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<ReleasedSet> byAttribute(Attribute attribute) {
        return sets.stream()
                .filter(set -> set.kind() == Kind.ATTRIBUTE)
                .filter(set -> set.name().startsWith(nameOf(attribute, "")));
    }

    private Set<People> peopleBy(Attribute attribute) {
        return byAttribute(attribute).map(ReleasedSet::people).collect(Collectors.toSet());
    }

    /** Whether groups by attribute, here or there, could be subtracted from the other's sets. */
    boolean hasOtherBreakdowns(ReleasedRound other) {
        boolean isAny = !breakdowns.isEmpty() || !other.breakdowns.isEmpty();
        return isAny && (dividesOtherwise(other) || !divided().equals(other.divided()));
    }

    /** Attribute by attribute; by the hash over all where a ledger does not tell them apart. */
    private boolean dividesOtherwise(ReleasedRound other) {
        if (breakdowns.isEmpty() || other.breakdowns.isEmpty()) {
            return false;
        }
        if (!tellsGroups() || !other.tellsGroups()) {
            return !breakdowns.equals(other.breakdowns);
        }
        for (Attribute attribute : Attribute.values()) {
            Set<People> mine = peopleBy(attribute);
            Set<People> theirs = other.peopleBy(attribute);
            if (!mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs)) {
                return true;
            }
        }
        return false;
    }

    private boolean tellsGroups() {
        return sets.stream().anyMatch(set -> set.kind() == Kind.ATTRIBUTE);
    }

    /** Whether all groups there, by attribute and beside them, are told here. */
    boolean tellsBreakdowns(ReleasedRound other) {
        boolean isTold =
                other.breakdowns.isEmpty()
                        || other.breakdowns.equals(breakdowns)
                        || other.tellsGroups() && tellsGroupsOf(other);
        return isTold && divided().containsAll(other.divided());
    }

    private boolean tellsGroupsOf(ReleasedRound other) {
        return Stream.of(Attribute.values())
                .allMatch(attribute -> peopleBy(attribute).containsAll(other.peopleBy(attribute)));
    }

    private Set<People> divided() {
        return partition().stream().map(ReleasedSet::people).collect(Collectors.toSet());
    }
}
