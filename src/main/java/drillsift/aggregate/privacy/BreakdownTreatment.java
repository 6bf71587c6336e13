package drillsift.aggregate.privacy;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.CrossedRound.Cell;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Groups by attribute beside those by department. Each is at least k people, and groups are merged
 * until nothing smaller can be worked out from all of them together with the departments: see
 * {@link CrossedCheck}. An attribute that would have to become one group is not shown.
 */
public final class BreakdownTreatment {

    /** So many groups of one attribute can be read, and checked in all combinations. */
    static final int MOST_GROUPS = 12;

    private final CrossedRound crossed;
    private final int k;
    private final List<Function<Cell, String>> shown = new ArrayList<>();
    private final Set<Measure> hidden;

    /** By attribute, the group of each value as it was told before. */
    private final Map<Attribute, Map<String, String>> frozen = new EnumMap<>(Attribute.class);

    private boolean areFrozenSafe;

    private BreakdownTreatment(CrossedRound crossed, PublishedFigures published, int k) {
        this.crossed = crossed;
        this.k = k;
        RoundFigures round = published.figures().round(crossed.round());
        this.hidden =
                Arrays.stream(Measure.values())
                        .filter(measure -> isHidden(round, measure))
                        .collect(Collectors.toSet());
    }

    /**
     * @param crossed with all that is told of who was in other rounds as well
     * @param published with the groups of departments that it shows of the round
     * @param wanted in the order in which they are shown; those that come first stay finer
     * @param told the groups that earlier releases of the round told of, by attribute: these and no
     *     others are shown of it, or none
     */
    public static List<PublishedBreakdown> publish(
            CrossedRound crossed,
            PublishedFigures published,
            List<Attribute> wanted,
            Map<Attribute, Set<String>> told) {
        int k = published.minimumGroup();
        BreakdownTreatment treatment = new BreakdownTreatment(crossed, published, k);
        treatment.shown.add(byDepartment(published.groups().get(crossed.round())));
        int panels =
                crossed.cells().stream().mapToInt(cell -> cell.panels().size()).max().orElse(0);
        for (int i = 0; i < panels; i++) {
            int panel = i;
            treatment.shown.add(cell -> cell.panels().get(panel).toString());
        }
        if (!told.isEmpty()) {
            treatment.freeze(told);
        }
        return wanted.stream().filter(crossed::isGiven).map(treatment::treat).toList();
    }

    /** Whether they are shown again or not, their readers know these groups. */
    private void freeze(Map<Attribute, Set<String>> told) {
        told.forEach(
                (attribute, groups) -> {
                    Map<String, String> names = new TreeMap<>();
                    for (Department group : crossed.groups().get(attribute)) {
                        String name = group.name();
                        names.put(name, groups.contains(name) ? name : PublishedBreakdown.OTHER);
                    }
                    frozen.put(attribute, names);
                    shown.add(cell -> names.get(cell.value(attribute)));
                });
        areFrozenSafe = isSafe(shown) && frozen.keySet().stream().allMatch(this::areLarge);
    }

    private boolean areLarge(Attribute attribute) {
        Map<String, Integer> sizes = new TreeMap<>();
        for (Department group : crossed.groups().get(attribute)) {
            String name = frozen.get(attribute).get(group.name());
            sizes.merge(name, Partition.people(group), Integer::sum);
        }
        return sizes.size() > 1
                && sizes.size() <= MOST_GROUPS
                && sizes.values().stream().allMatch(people -> people >= k);
    }

    /** Whether something of it is hidden elsewhere, which sums could then give away. */
    private static boolean isHidden(RoundFigures round, Measure measure) {
        return isHidden(round.total(measure))
                || round.departments().stream().anyMatch(one -> isHidden(one.figure(measure)));
    }

    private static boolean isHidden(Figure figure) {
        return figure.note() == Note.TOP_CODED || figure.note() == Note.SUPPRESSED;
    }

    /** As pages and tables show them; all in one where none are shown. */
    private static Function<Cell, String> byDepartment(SortedMap<String, String> groups) {
        return cell -> groups.getOrDefault(cell.department(), "");
    }

    private PublishedBreakdown treat(Attribute attribute) {
        if (frozen.containsKey(attribute)) {
            return areFrozenSafe
                    ? published(attribute, frozen.get(attribute))
                    : notShown(attribute);
        }
        Map<String, String> names = new TreeMap<>();
        Map<String, Integer> sizes = new TreeMap<>();
        for (Department group : crossed.groups().get(attribute)) {
            names.put(group.name(), group.name());
            sizes.put(group.name(), Partition.people(group));
        }
        while (sizes.size() > 1) {
            boolean isFine =
                    sizes.size() <= MOST_GROUPS
                            && sizes.values().stream().allMatch(people -> people >= k)
                            && isSafe(attribute, names);
            if (isFine) {
                Map<String, String> fixed = Map.copyOf(names);
                shown.add(cell -> fixed.get(cell.value(attribute)));
                return published(attribute, names);
            }
            merge(names, sizes);
        }
        return notShown(attribute);
    }

    private PublishedBreakdown notShown(Attribute attribute) {
        return new PublishedBreakdown(crossed.round(), attribute, List.of(), 0);
    }

    private boolean isSafe(Attribute attribute, Map<String, String> names) {
        List<Function<Cell, String>> partitions = new ArrayList<>(shown);
        partitions.add(cell -> names.get(cell.value(attribute)));
        return isSafe(partitions);
    }

    private boolean isSafe(List<Function<Cell, String>> partitions) {
        return new CrossedCheck(crossed.cells(), partitions, hidden, k).isSafe();
    }

    /** What stands together already, or else the smallest, takes in the next smallest. */
    private static void merge(Map<String, String> names, Map<String, Integer> sizes) {
        List<String> bySize =
                sizes.keySet().stream()
                        .sorted(
                                Comparator.comparing(
                                                (String name) ->
                                                        !name.equals(PublishedBreakdown.OTHER))
                                        .thenComparing(sizes::get)
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(2)
                        .toList();
        int people = sizes.remove(bySize.get(0)) + sizes.remove(bySize.get(1));
        sizes.put(PublishedBreakdown.OTHER, people);
        names.replaceAll((value, name) -> bySize.contains(name) ? PublishedBreakdown.OTHER : name);
    }

    private PublishedBreakdown published(Attribute attribute, Map<String, String> names) {
        Map<String, List<Department>> members = new LinkedHashMap<>();
        for (Department group : crossed.groups().get(attribute)) {
            members.computeIfAbsent(names.get(group.name()), any -> new ArrayList<>()).add(group);
        }
        List<Department> groups = new ArrayList<>();
        members.forEach((name, some) -> groups.add(new Department(name, Partition.sums(some))));
        List<Department> treated =
                groups.stream()
                        .map(one -> new Department(one.name(), figures(one.figures())))
                        .toList();
        int merged = members.getOrDefault(PublishedBreakdown.OTHER, List.of()).size();
        return new PublishedBreakdown(
                crossed.round(), attribute, TopCoding.guarded(groups, treated), merged);
    }

    private List<Figure> figures(List<Figure> figures) {
        List<Figure> treated = new ArrayList<>();
        for (Figure figure : TopCoding.group(figures)) {
            boolean isClosed = hidden.contains(figure.measure()) && figure.rate().isPresent();
            treated.add(isClosed ? TopCoding.hide(figure, Note.SUPPRESSED) : figure);
        }
        return treated;
    }
}
