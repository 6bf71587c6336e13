package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Department;
import drillsift.event.EventKind;
import drillsift.event.Recipient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The people of one round by attribute, before any privacy treatment.
 *
 * @param round its number
 * @param groups by attribute, in the order of their names; an empty name where nothing is given
 * @param cells everybody in just one, by department and all attributes at once
 */
public record CrossedRound(int round, Map<Attribute, List<Department>> groups, List<Cell> cells) {

    /**
     * People of whom the roster says the same.
     *
     * @param department full path
     * @param values one per attribute in the attributes' order
     * @param panels whether they were in each of some other rounds as well, see {@link #of}
     * @param figures one per measure in the measures' order
     */
    public record Cell(
            String department, List<String> values, List<Boolean> panels, List<Figure> figures) {

        /** Where nothing is told of who was in other rounds. */
        public Cell(String department, List<String> values, List<Figure> figures) {
            this(department, values, List.of(), figures);
        }

        public String value(Attribute attribute) {
            return values.get(attribute.ordinal());
        }

        public int people() {
            return figures.get(Measure.REACTION.ordinal()).of();
        }
    }

    public static CrossedRound of(RoundOutcomes round) {
        return of(round, List.of());
    }

    /**
     * @param panels who belongs to each set of people that is told of, such as those who were in
     *     another round as well
     */
    public static CrossedRound of(RoundOutcomes round, List<Predicate<Outcome>> panels) {
        List<Outcome> people = RoundAggregation.delivered(round.outcomes());
        Set<EventKind> measured = RoundAggregation.measured(round);
        Function<Outcome, Recipient> recipient = one -> round.roster().get(one.recipient());
        Map<Attribute, List<Department>> groups = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            List<Department> of = new ArrayList<>();
            by(people, one -> List.of(attribute.of(recipient.apply(one))))
                    .forEach((key, some) -> of.add(group(key.get(0), some, measured)));
            groups.put(attribute, of);
        }
        List<Cell> cells = new ArrayList<>();
        by(people, one -> coordinates(one, recipient.apply(one), panels))
                .forEach((key, some) -> cells.add(cell(key, some, measured)));
        return new CrossedRound(round.round().number(), groups, cells);
    }

    private static Department group(String name, List<Outcome> people, Set<EventKind> measured) {
        return new Department(name, FigureOf.people(people, measured));
    }

    /** By department, then the attributes, then the panels. */
    private static Cell cell(List<String> key, List<Outcome> people, Set<EventKind> measured) {
        int panels = 1 + Attribute.values().length;
        return new Cell(
                key.get(0),
                key.subList(1, panels),
                key.subList(panels, key.size()).stream().map(Boolean::valueOf).toList(),
                FigureOf.people(people, measured));
    }

    private static List<String> coordinates(
            Outcome one, Recipient person, List<Predicate<Outcome>> panels) {
        List<String> coordinates = new ArrayList<>(List.of(one.department()));
        Arrays.stream(Attribute.values())
                .map(attribute -> attribute.of(person))
                .forEach(coordinates::add);
        panels.forEach(panel -> coordinates.add(String.valueOf(panel.test(one))));
        return List.copyOf(coordinates);
    }

    /** In the order of the keys' texts. */
    private static Map<List<String>, List<Outcome>> by(
            List<Outcome> people, Function<Outcome, List<String>> key) {
        Map<List<String>, List<Outcome>> groups =
                new TreeMap<>(
                        (a, b) ->
                                Arrays.compare(a.toArray(String[]::new), b.toArray(String[]::new)));
        for (Outcome one : people) {
            groups.computeIfAbsent(key.apply(one), any -> new ArrayList<>()).add(one);
        }
        return groups;
    }

    /** Whether the roster says anything of it. */
    public boolean isGiven(Attribute attribute) {
        return groups.get(attribute).stream().anyMatch(group -> !group.name().isEmpty());
    }
}
