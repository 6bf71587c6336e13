package drillsift.aggregate.privacy;

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
import java.util.Set;
import java.util.TreeMap;

/** People of a round by department, employment and company, as tests lay them out. */
final class CrossedTables {

    static final int K = 5;

    /** Department, employment, people, clicks, company. */
    final List<int[]> tables = new ArrayList<>();

    final TreeMap<String, String> frozen = new TreeMap<>();

    /** Of an earlier release. */
    final Map<Attribute, Set<String>> told = new EnumMap<>(Attribute.class);

    /** Places of tables. */
    final List<Integer> inBothRounds = new ArrayList<>();

    CrossedTables cell(int department, int employment, int people, int clicks) {
        return cell(department, employment, people, clicks, 0);
    }

    CrossedTables cell(int department, int employment, int people, int clicks, int company) {
        tables.add(new int[] {department, employment, people, clicks, company});
        return this;
    }

    List<Boolean> panels(int[] cell) {
        return inBothRounds.isEmpty()
                ? List.of()
                : List.of(inBothRounds.contains(tables.indexOf(cell)));
    }

    PublishedBreakdown publish() {
        return publish(List.of(Attribute.EMPLOYMENT)).get(0);
    }

    List<PublishedBreakdown> publish(List<Attribute> wanted) {
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
    PublishedFigures treated(PublishedFigures plain) {
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

    boolean isOfCompanies() {
        return tables.stream().anyMatch(cell -> cell[4] != 0);
    }

    String company(int[] cell) {
        return isOfCompanies() ? "c" + cell[4] : "";
    }

    /** As an earlier release had them; without one as the departments of today give. */
    TreeMap<String, String> groupOf() {
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

    List<Department> departments() {
        return sums("d", 0);
    }

    List<Department> sums(String prefix, int coordinate) {
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

    static Department group(String name, int people, int clicks) {
        return new Department(name, figures(people, clicks));
    }

    static List<Figure> figures(int people, int clicks) {
        return Arrays.stream(Measure.values())
                .map(
                        measure ->
                                measure == Measure.CLICK
                                        ? FigureOf.of(
                                                measure, people, clicks, clicks, clicks, clicks)
                                        : FigureOf.notMeasured(measure, people))
                .toList();
    }

    static List<String> names(PublishedBreakdown published) {
        return published.groups().stream().map(Department::name).sorted().toList();
    }
}
