package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.CrossedRound;
import drillsift.aggregate.CrossedRound.Cell;
import drillsift.aggregate.Figure;
import drillsift.aggregate.FigureOf;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups by attribute, attacked by somebody who knows the roster and can calculate. */
class BreakdownTreatmentTest {

    private static final int K = 5;

    /** Department, employment, people, clicks, company. */
    private final List<int[]> tables = new ArrayList<>();

    private final TreeMap<String, String> frozen = new TreeMap<>();

    /** Of an earlier release. */
    private final Map<Attribute, Set<String>> told = new EnumMap<>(Attribute.class);

    /** Places of tables. */
    private final List<Integer> inBothRounds = new ArrayList<>();

    @Test
    void shows_groups_that_spread_over_the_departments() {
        cell(0, 0, 30, 2).cell(0, 1, 3, 1).cell(1, 0, 40, 1).cell(1, 1, 4, 1).cell(1, 2, 6, 0);
        cell(0, 2, 2, 0);

        assertThat(names(publish())).containsExactly("e0", "e1", "e2");
    }

    @Test
    void shows_no_group_that_with_a_department_leaves_a_few() {
        cell(0, 0, 12, 2).cell(1, 0, 3, 1).cell(1, 1, 20, 4); // e0 is department 0 and three more

        assertThat(publish().groups()).isEmpty();
    }

    @Test
    void shows_no_group_that_with_departments_of_an_earlier_release_leaves_a_few() {
        // today small departments are d0 and d2; of those released, d2 and d3, e1 is all but two
        cell(0, 0, 4, 0).cell(1, 0, 6, 0).cell(2, 1, 4, 0).cell(3, 1, 4, 0).cell(3, 0, 2, 0);
        assertThat(names(publish())).containsExactly("e0", "e1");
        frozen.putAll(Map.of("d0", "A", "d1", "A", "d2", "B", "d3", "B"));

        assertThat(publish().groups()).isEmpty();
    }

    @Test
    void shows_no_attribute_that_with_another_and_a_department_leaves_a_few() {
        // d0 less e0 less c0 are four people
        cell(0, 0, 8, 0, 1).cell(0, 1, 8, 0, 0).cell(0, 1, 4, 0, 1).cell(1, 1, 40, 0, 1);

        List<PublishedBreakdown> published =
                publish(List.of(Attribute.EMPLOYMENT, Attribute.COMPANY));

        assertThat(names(published.get(0))).containsExactly("e0", "e1");
        assertThat(published.get(1).groups()).isEmpty();
    }

    @Test
    void shows_no_group_that_with_who_was_in_both_rounds_leaves_a_few() {
        cell(0, 0, 40, 3).cell(1, 0, 40, 3).cell(0, 1, 6, 0).cell(1, 1, 6, 0);
        assertThat(names(publish())).containsExactly("e0", "e1");
        inBothRounds.addAll(List.of(0, 1)); // those of e0: then e1 is all others

        assertThat(names(publish())).containsExactly("e0", "e1");
        cell(1, 0, 3, 0); // of e0, but new

        assertThat(publish().groups()).isEmpty();
    }

    @Test
    void merges_small_groups_and_counts_them() {
        cell(0, 0, 30, 3).cell(1, 0, 30, 3).cell(0, 1, 2, 0).cell(1, 2, 1, 0).cell(1, 1, 1, 0);
        cell(0, 3, 9, 1).cell(1, 3, 9, 1).cell(0, 2, 2, 0);

        PublishedBreakdown published = publish();

        assertThat(names(published)).containsExactly("(other)", "e0", "e3");
        assertThat(published.merged()).isEqualTo(2);
    }

    @Test
    void shows_no_group_where_zero_would_tell_of_others_that_they_all_did_it() {
        // of department 0 eight are no e1, and of e1 nobody clicked: so all eight did
        cell(0, 0, 8, 8).cell(0, 1, 6, 0).cell(1, 0, 20, 3).cell(1, 1, 20, 0);

        assertThat(publish().groups()).isEmpty();
    }

    @Test
    void hides_a_measure_that_is_hidden_in_a_department() {
        cell(0, 0, 10, 9).cell(0, 1, 10, 10).cell(1, 0, 30, 3).cell(1, 1, 30, 4);
        cell(2, 0, 30, 5).cell(2, 1, 30, 4);

        PublishedBreakdown published = publish();

        assertThat(published.groups()).hasSize(2);
        assertThat(published.groups().get(0).figure(Measure.CLICK).note())
                .isEqualTo(Note.SUPPRESSED);
    }

    @Test
    void keeps_the_groups_that_were_told_of_the_round_before() {
        cell(0, 0, 30, 3).cell(1, 0, 30, 3).cell(0, 1, 12, 1).cell(1, 1, 12, 1).cell(0, 2, 12, 0);
        cell(1, 2, 12, 0);
        assertThat(names(publish())).containsExactly("e0", "e1", "e2");
        told.put(Attribute.EMPLOYMENT, Set.of("e0", PublishedBreakdown.OTHER));

        assertThat(names(publish())).containsExactly("(other)", "e0");
        assertThat(publish().merged()).isEqualTo(2);
    }

    @Test
    void shows_nothing_where_the_groups_that_were_told_would_tell_of_a_few_today() {
        cell(0, 0, 30, 3).cell(1, 0, 30, 3).cell(0, 1, 2, 1).cell(1, 2, 6, 1).cell(1, 1, 2, 0);
        told.put(Attribute.EMPLOYMENT, Set.of("e0", "e1", "e2"));

        assertThat(publish().groups()).isEmpty();
        told.clear();
        assertThat(names(publish())).containsExactly("(other)", "e0");
    }

    @Test
    void makes_a_further_attribute_fit_those_that_were_told_and_are_shown_no_more() {
        // d0 less e0 less c0 are four people
        cell(0, 0, 8, 0, 1).cell(0, 1, 8, 0, 0).cell(0, 1, 4, 0, 1).cell(1, 1, 40, 0, 1);
        assertThat(names(publish(List.of(Attribute.COMPANY)).get(0))).containsExactly("c0", "c1");
        told.put(Attribute.EMPLOYMENT, Set.of("e0", "e1"));

        assertThat(publish(List.of(Attribute.COMPANY)).get(0).groups()).isEmpty();
    }

    @Test
    void says_nothing_of_an_attribute_that_the_roster_does_not_have() {
        cell(0, 0, 30, 3).cell(1, 1, 30, 3);

        assertThat(publish(List.of(Attribute.COMPANY))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void leaves_a_solver_nobody_and_no_small_group_in_random_companies(long seed) {
        Random random = new Random(seed);
        for (int company = 0; company < 60; company++) {
            tables.clear();
            int departments = 2 + random.nextInt(2);
            int groups = 2 + random.nextInt(2);
            for (int d = 0; d < departments; d++) {
                for (int g = 0; g < groups; g++) {
                    int people = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(9);
                    if (people > 0) {
                        cell(d, g, people, Math.min(people, random.nextInt(4)));
                    }
                }
            }
            boolean isUsable =
                    departments().stream().allMatch(one -> one.figure(Measure.CLICK).of() >= K)
                            && departments().size() == departments;
            if (isUsable) {
                attack(publish());
            }
        }
    }

    /** All tables with the published sums: nobody is certain, nor how many of a few. */
    private void attack(PublishedBreakdown published) {
        if (published.groups().isEmpty()
                || published.groups().get(0).figure(Measure.CLICK).rate().isEmpty()) {
            return;
        }
        TreeMap<List<String>, int[]> atoms =
                new TreeMap<>(java.util.Comparator.comparing(List::toString));
        for (int[] cell : tables) {
            String group = "e" + cell[1];
            boolean isNamed = published.groups().stream().anyMatch(one -> one.name().equals(group));
            int[] sum =
                    atoms.computeIfAbsent(
                            List.of("d" + cell[0], isNamed ? group : "(other)"), any -> new int[2]);
            sum[0] += cell[2];
            sum[1] += cell[3];
        }
        List<List<String>> places = List.copyOf(atoms.keySet());
        int[] people = atoms.values().stream().mapToInt(one -> one[0]).toArray();
        int[] truth = atoms.values().stream().mapToInt(one -> one[1]).toArray();
        List<int[]> found = new ArrayList<>();
        solve(places, people, truth, new int[truth.length], 0, found);
        for (int set = 1; set < 1 << people.length; set++) {
            int size = 0;
            boolean isVaried = false;
            int count = sum(truth, set);
            for (int i = 0; i < people.length; i++) {
                size += (set >> i & 1) * people[i];
            }
            for (int[] solution : found) {
                isVaried |= sum(solution, set) != count;
            }
            if (size < K && count > 0) {
                assertThat(isVaried).as(places + Arrays.toString(truth) + set).isTrue();
            }
            if (Integer.bitCount(set) == 1 && count == size) {
                assertThat(isVaried || count == 0).isTrue();
            }
        }
    }

    private static int sum(int[] counts, int set) {
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (set >> i & 1) * counts[i];
        }
        return sum;
    }

    private static void solve(
            List<List<String>> places,
            int[] people,
            int[] truth,
            int[] trial,
            int at,
            List<int[]> found) {
        if (at == trial.length) {
            boolean isSame = true;
            for (int coordinate = 0; coordinate < 2; coordinate++) {
                TreeMap<String, Integer> rest = new TreeMap<>();
                for (int i = 0; i < trial.length; i++) {
                    rest.merge(places.get(i).get(coordinate), trial[i] - truth[i], Integer::sum);
                }
                isSame &= rest.values().stream().allMatch(left -> left == 0);
            }
            if (isSame) {
                found.add(trial.clone());
            }
            return;
        }
        for (int count = 0; count <= Math.min(people[at], 6); count++) {
            trial[at] = count;
            solve(places, people, truth, trial, at + 1, found);
        }
    }

    private BreakdownTreatmentTest cell(int department, int employment, int people, int clicks) {
        return cell(department, employment, people, clicks, 0);
    }

    private BreakdownTreatmentTest cell(
            int department, int employment, int people, int clicks, int company) {
        tables.add(new int[] {department, employment, people, clicks, company});
        return this;
    }

    private List<Boolean> panels(int[] cell) {
        return inBothRounds.isEmpty()
                ? List.of()
                : List.of(inBothRounds.contains(tables.indexOf(cell)));
    }

    private PublishedBreakdown publish() {
        return publish(List.of(Attribute.EMPLOYMENT)).get(0);
    }

    private List<PublishedBreakdown> publish(List<Attribute> wanted) {
        Map<Attribute, List<Department>> groups = new EnumMap<>(Attribute.class);
        int everybody = tables.stream().mapToInt(cell -> cell[2]).sum();
        int clicks = tables.stream().mapToInt(cell -> cell[3]).sum();
        for (Attribute attribute : Attribute.values()) {
            groups.put(attribute, List.of(group("", everybody, clicks)));
        }
        groups.put(Attribute.EMPLOYMENT, sums("e", 1));
        if (isOfCompanies()) {
            groups.put(Attribute.COMPANY, sums("c", 4));
        }
        CrossedRound crossed =
                new CrossedRound(
                        1,
                        groups,
                        tables.stream()
                                .map(
                                        cell ->
                                                new Cell(
                                                        "d" + cell[0],
                                                        List.of(
                                                                "",
                                                                "e" + cell[1],
                                                                "",
                                                                company(cell)),
                                                        panels(cell),
                                                        figures(cell[2], cell[3])))
                                .toList());
        PublishedFigures published =
                new PublishedFigures(
                        SampleFigures.aCampaign().with(SampleRound.number(1).build()).build(),
                        K,
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(1, groupOf())));
        return BreakdownTreatment.publish(crossed, treated(published), wanted, told);
    }

    /** With the departments of the test, top-coded where one is nearly all. */
    private PublishedFigures treated(PublishedFigures plain) {
        boolean isHidden =
                departments().stream()
                        .anyMatch(
                                one ->
                                        TopCoding.isNearlyAll(
                                                one.figure(Measure.CLICK).rate().orElseThrow()));
        return isHidden
                ? new PublishedFigures(
                        SampleFigures.aCampaign()
                                .with(
                                        SampleRound.number(1)
                                                .noted(Measure.CLICK, Note.SUPPRESSED)
                                                .build())
                                .build(),
                        plain.minimumGroup(),
                        new TreeMap<>(),
                        plain.groups())
                : plain;
    }

    private boolean isOfCompanies() {
        return tables.stream().anyMatch(cell -> cell[4] != 0);
    }

    private String company(int[] cell) {
        return isOfCompanies() ? "c" + cell[4] : "";
    }

    /** As an earlier release had them; without one as the departments of today give. */
    private TreeMap<String, String> groupOf() {
        TreeMap<String, String> groups = new TreeMap<>(frozen);
        if (frozen.isEmpty()) {
            Partition.of(departments(), K)
                    .forEach(
                            group ->
                                    group.members()
                                            .forEach(
                                                    one ->
                                                            groups.put(
                                                                    one.name(),
                                                                    group.department())));
        }
        return groups;
    }

    private List<Department> departments() {
        return sums("d", 0);
    }

    private List<Department> sums(String prefix, int coordinate) {
        Map<Integer, int[]> sums = new TreeMap<>();
        for (int[] cell : tables) {
            int[] sum = sums.computeIfAbsent(cell[coordinate], any -> new int[2]);
            sum[0] += cell[2];
            sum[1] += cell[3];
        }
        List<Department> groups = new ArrayList<>();
        sums.forEach((number, sum) -> groups.add(group(prefix + number, sum[0], sum[1])));
        return groups;
    }

    private static Department group(String name, int people, int clicks) {
        return new Department(name, figures(people, clicks));
    }

    private static List<Figure> figures(int people, int clicks) {
        return Arrays.stream(Measure.values())
                .map(
                        measure ->
                                measure == Measure.CLICK
                                        ? FigureOf.of(
                                                measure, people, clicks, clicks, clicks, clicks)
                                        : FigureOf.notMeasured(measure, people))
                .toList();
    }

    private static List<String> names(PublishedBreakdown published) {
        return published.groups().stream().map(Department::name).sorted().toList();
    }
}
