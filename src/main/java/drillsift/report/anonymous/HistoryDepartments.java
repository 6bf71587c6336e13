package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.report.ColumnNames;
import drillsift.report.DepartmentSentences;
import drillsift.report.Page;
import drillsift.report.RoundHead;
import drillsift.report.TrendSentences;
import drillsift.report.chart.SmallTrend;
import drillsift.report.chart.SmallTrend.Line;
import drillsift.report.chart.StripAxis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Page 2 on: a small chart per department in order of names, all on one scale. */
final class HistoryDepartments {

    private static final int ACROSS = 4;

    /** As in the template. */
    private static final float NAME_SIZE = 8.5f;

    private static final double NAME_WIDTH = 172;

    private final Issue issue;
    private final List<RoundFigures> rounds;
    private final DepartmentSentences sentences;
    private final ColumnNames columns;
    private final int top;

    private HistoryDepartments(Issue issue) {
        this.issue = issue;
        this.rounds = issue.figures().rounds();
        this.sentences = new DepartmentSentences(issue.figures(), issue.words());
        this.columns = new ColumnNames(names(), sentences, NAME_SIZE, true, NAME_WIDTH);
        this.top = StripAxis.topFor(highest());
    }

    static Page of(Issue issue) {
        return new HistoryDepartments(issue).page();
    }

    static boolean isThere(Issue issue) {
        return issue.figures().rounds().stream()
                .flatMap(round -> round.departments().stream())
                .flatMap(one -> Stream.of(Measure.REPORT, issue.main()).map(one::figure))
                .anyMatch(figure -> figure.rate().filter(rate -> rate.of() > 0).isPresent());
    }

    private double highest() {
        return rounds.stream()
                .flatMap(round -> round.departments().stream())
                .flatMap(one -> List.of(Measure.REPORT, issue.main()).stream().map(one::figure))
                .flatMap(figure -> figure.rate().stream())
                .filter(rate -> rate.of() > 0)
                .mapToDouble(rate -> rate.percent().orElseThrow())
                .max()
                .orElse(0);
    }

    private Page page() {
        List<String> names = names();
        String k = String.valueOf(issue.published().minimumGroup());
        Page page =
                issue.page("history-departments")
                        .with("pageTitle", issue.text("history.departments.title"))
                        .with("lead", lead(k))
                        .with("none", "");
        for (int from = 0; from < names.size(); from += ACROSS) {
            page.row(row(names.subList(from, Math.min(from + ACROSS, names.size()))));
        }
        return page;
    }

    private String lead(String k) {
        String lead =
                issue.text(
                        "history.departments.lead",
                        issue.words().measure(Measure.REPORT),
                        issue.words().measure(issue.main()),
                        k);
        return issue.followedByMoves(lead);
    }

    /** Of all rounds, the merged small departments at the end. */
    private List<String> names() {
        return rounds.stream()
                .flatMap(round -> round.departments().stream())
                .map(Department::name)
                .distinct()
                .sorted(
                        Comparator.<String, Boolean>comparing(DepartmentSentences.SMALL::equals)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Map<String, Object> row(List<String> names) {
        Map<String, Object> row = new TreeMap<>();
        for (int place = 1; place <= ACROSS; place++) {
            boolean isThere = place <= names.size();
            row.put("has" + place, isThere);
            row.put("name" + place, isThere ? columns.of(names.get(place - 1)) : "");
            row.put("last" + place, isThere ? last(names.get(place - 1)) : "");
            if (isThere) {
                row.put("chart" + place, chart(names.get(place - 1)));
            }
        }
        return row;
    }

    private SmallTrend chart(String name) {
        return new SmallTrend(
                rounds.stream().map(round -> String.valueOf(RoundHead.of(round).number())).toList(),
                List.of(line(name, Measure.REPORT), line(name, issue.main())),
                rounds.stream().map(round -> percent(round.total(issue.main()))).toList(),
                top,
                sentences.name(name) + issue.text("alt.separator") + spoken(name));
    }

    private Line line(String name, Measure measure) {
        List<Optional<Double>> points = new ArrayList<>();
        rounds.forEach(round -> points.add(figure(round, name, measure).flatMap(this::percent)));
        return new Line(
                measure == Measure.REPORT,
                points,
                IntStream.range(0, rounds.size())
                        .mapToObj(i -> TrendSentences.isHollow(rounds, i))
                        .toList());
    }

    private Optional<Double> percent(Figure figure) {
        return figure.rate()
                .filter(rate -> rate.of() > 0)
                .map(rate -> rate.percent().orElseThrow());
    }

    /** Only where the group holds the departments that it holds in the last of its rounds. */
    private Optional<Figure> figure(RoundFigures round, String name, Measure measure) {
        return department(round, name)
                .filter(any -> isAsInTheLast(round, name))
                .map(one -> one.figure(measure));
    }

    private static Optional<Department> department(RoundFigures round, String name) {
        return round.departments().stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private boolean isAsInTheLast(RoundFigures round, String name) {
        int last =
                rounds.stream()
                        .filter(one -> department(one, name).isPresent())
                        .mapToInt(one -> RoundHead.of(one).number())
                        .max()
                        .orElseThrow();
        return issue.published().isSame(name, RoundHead.of(round).number(), last);
    }

    /** Its figures in the last round that it stands in, with the marks of the chart. */
    private String last(String name) {
        return last(
                name,
                (round, report, main) ->
                        issue.text(
                                "history.departments.mark",
                                issue.round(round),
                                issue.words().rate(report),
                                issue.words().rate(main),
                                issue.words().number(main.of())));
    }

    private String spoken(String name) {
        return last(
                name,
                (round, report, main) ->
                        issue.text(
                                "history.departments.last",
                                issue.round(round),
                                issue.words().rate(report),
                                issue.words().rate(main),
                                issue.words().people(main.of()),
                                issue.words().inSentence(Measure.REPORT),
                                issue.words().inSentence(issue.main())));
    }

    /** Says the figures of one round. */
    @FunctionalInterface
    private interface Saying {

        String of(RoundFigures round, Figure report, Figure main);
    }

    private String last(String name, Saying saying) {
        for (int i = rounds.size() - 1; i >= 0; i--) {
            Optional<Figure> report = figure(rounds.get(i), name, Measure.REPORT);
            Optional<Figure> main = figure(rounds.get(i), name, issue.main());
            if (report.isPresent() && main.isPresent()) {
                return saying.of(rounds.get(i), report.get(), main.get());
            }
        }
        return "";
    }
}
