package drillsift.aggregate.release;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Outcome;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.release.ReleasedSet.Cell;
import drillsift.aggregate.release.ReleasedSet.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells of published figures which people each of them is about. */
public final class ReleaseMaker {

    private final SortedMap<Integer, List<Outcome>> people;
    private final Hash hash;
    private final Breakdowns breakdowns;

    /** What a person of a round is called in the ledger. */
    @FunctionalInterface
    public interface Hash {
        long of(int round, Outcome person);
    }

    /** Makes the groups by attribute of a round. */
    @FunctionalInterface
    public interface Breakdowns {

        /**
         * @param panels who was in several rounds, as far as these figures tell it of the round
         */
        Divided of(PublishedFigures published, int round, List<People> panels);
    }

    /**
     * Groups by attribute of one round.
     *
     * @param hash see {@link ReleasedRound#breakdowns}
     */
    public record Divided(String hash, List<ReleasedSet> sets) {

        public static Divided none() {
            return new Divided("", List.of());
        }
    }

    /** Without groups by attribute. */
    public ReleaseMaker(SortedMap<Integer, List<Outcome>> people, Hash hash) {
        this(people, hash, (published, round, panels) -> Divided.none());
    }

    /**
     * @param people by round, those whom the mail reached
     */
    public ReleaseMaker(
            SortedMap<Integer, List<Outcome>> people, Hash hash, Breakdowns breakdowns) {
        this.people = people;
        this.hash = hash;
        this.breakdowns = breakdowns;
    }

    /** Everybody and the groups of each round. */
    public Release groups(PublishedFigures published, String revision) {
        List<ReleasedRound> rounds =
                published.figures().rounds().stream()
                        .map(round -> round(round, published.groups().get(number(round))))
                        .toList();
        return new Release(revision, published.minimumGroup(), rounds);
    }

    /**
     * With groups by attribute, and those who were in several rounds, as far as the figures tell of
     * them.
     */
    public Release whole(PublishedFigures published, String revision) {
        Map<List<Integer>, Map<Integer, People>> panels = panels(published);
        List<ReleasedRound> rounds = new ArrayList<>();
        for (ReleasedRound round : groups(published, revision).rounds()) {
            List<ReleasedSet> sets = new ArrayList<>(round.sets());
            panels.forEach(
                    (of, common) ->
                            Optional.ofNullable(common.get(round.number()))
                                    .map(in -> panel(published, of, round.number(), in))
                                    .ifPresent(sets::add));
            rounds.add(divided(published, round, sets));
        }
        return new Release(revision, published.minimumGroup(), rounds);
    }

    private ReleasedRound divided(
            PublishedFigures published, ReleasedRound round, List<ReleasedSet> sets) {
        ReleasedRound told = new ReleasedRound(round.number(), round.groupOf(), List.copyOf(sets));
        Divided divided = breakdowns.of(published, round.number(), told.panels());
        sets.addAll(divided.sets());
        return new ReleasedRound(
                round.number(), round.groupOf(), List.copyOf(sets), divided.hash());
    }

    /** The people in common of rounds whose common people are shown, by these rounds. */
    public Map<List<Integer>, Map<Integer, People>> panels(PublishedFigures published) {
        Map<List<Integer>, Map<Integer, People>> panels = new LinkedHashMap<>();
        for (RoundComparison one : published.figures().comparisons()) {
            if (one.panel().isPresent()) {
                List<Integer> pair = List.of(one.earlier(), one.later());
                panels.computeIfAbsent(pair, this::common);
            }
        }
        if (published.figures().repeatClickers().panel() > 0) {
            panels.computeIfAbsent(List.copyOf(people.keySet()), this::common);
        }
        return panels;
    }

    private static int number(RoundFigures round) {
        return round.round().number();
    }

    private ReleasedRound round(RoundFigures round, SortedMap<String, String> groupOf) {
        List<Outcome> all = people.get(number(round));
        Map<String, List<Outcome>> members =
                all.stream()
                        .filter(one -> groupOf.containsKey(one.department()))
                        .collect(Collectors.groupingBy(one -> groupOf.get(one.department())));
        List<ReleasedSet> sets = new ArrayList<>();
        sets.add(set(Kind.ALL, "", number(round), all, round.total()));
        for (Department group : round.departments()) {
            List<Outcome> those = members.getOrDefault(group.name(), List.of());
            sets.add(set(Kind.GROUP, group.name(), number(round), those, group.figures()));
        }
        return new ReleasedRound(number(round), groupOf, List.copyOf(sets));
    }

    private ReleasedSet set(
            Kind kind, String name, int round, List<Outcome> those, List<Figure> figures) {
        return new ReleasedSet(kind, name, hashed(round, those), cells(figures));
    }

    /** A group by attribute. */
    public static ReleasedSet byAttribute(String name, People people, List<Figure> figures) {
        return new ReleasedSet(Kind.ATTRIBUTE, name, people, cells(figures));
    }

    private static SortedMap<Measure, Cell> cells(List<Figure> figures) {
        SortedMap<Measure, Cell> cells = new TreeMap<>();
        for (Figure figure : figures) {
            if (figure.note() != Note.NOT_MEASURED) {
                cells.put(figure.measure(), new Cell(counts(figure), figure.note()));
            }
        }
        return cells;
    }

    private static List<Integer> counts(Figure figure) {
        return figure.rate()
                .map(
                        rate ->
                                List.of(
                                        rate.count(),
                                        figure.strict().orElseThrow(),
                                        figure.lenient().orElseThrow(),
                                        figure.raw().orElseThrow()))
                .orElse(List.of());
    }

    private People hashed(int round, List<Outcome> those) {
        return People.of(those.stream().mapToLong(one -> hash.of(round, one)));
    }

    private Map<Integer, People> common(List<Integer> rounds) {
        Map<String, Integer> seen = new HashMap<>();
        rounds.forEach(
                round ->
                        people.get(round).stream()
                                .map(Outcome::personKey)
                                .distinct()
                                .forEach(key -> seen.merge(key, 1, Integer::sum)));
        Map<Integer, People> common = new TreeMap<>();
        for (int round : rounds) {
            List<Outcome> those =
                    people.get(round).stream()
                            .filter(one -> seen.get(one.personKey()) == rounds.size())
                            .toList();
            common.put(round, hashed(round, those));
        }
        return common;
    }

    private static ReleasedSet panel(
            PublishedFigures published, List<Integer> rounds, int round, People common) {
        Map<Measure, Cell> cells = new EnumMap<>(Measure.class);
        for (RoundComparison one : published.figures().comparisons()) {
            if (rounds.equals(List.of(one.earlier(), one.later())) && one.panel().isPresent()) {
                Panel panel = one.panel().get();
                int other = round == one.earlier() ? panel.earlierOnly() : panel.laterOnly();
                cells.put(one.measure(), new Cell(List.of(panel.both() + other), Note.NONE));
            }
        }
        String name = rounds.stream().map(String::valueOf).collect(Collectors.joining(" "));
        return new ReleasedSet(Kind.PANEL, name, common, new TreeMap<>(cells));
    }
}
