package drillsift.report.anonymous;

import drillsift.aggregate.DepartmentTests;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.aggregate.statistics.Holm;
import drillsift.aggregate.statistics.Significance;
import drillsift.report.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The company by what the roster says of people beside their department, such as their employment.
 * Several attributes are several questions, so Holm's correction goes over them as well.
 */
final class BreakdownPage {

    private final Issue issue;
    private final List<PublishedBreakdown> shown;
    private final List<PublishedBreakdown> left;
    private final Map<PublishedBreakdown, DepartmentTest> tests;
    private final StripColumn reactions;
    private final StripColumn reports;

    private BreakdownPage(Issue issue, List<PublishedBreakdown> breakdowns) {
        this.issue = issue;
        this.shown = breakdowns.stream().filter(one -> !one.groups().isEmpty()).toList();
        this.left = breakdowns.stream().filter(one -> one.groups().isEmpty()).toList();
        this.tests = tests(issue.main(), shown);
        List<Department> all = shown.stream().flatMap(one -> one.groups().stream()).toList();
        this.reactions = column(issue.main(), all);
        this.reports = column(Measure.REPORT, all);
    }

    static Page of(Issue issue, List<PublishedBreakdown> breakdowns) {
        return new BreakdownPage(issue, breakdowns).page();
    }

    /** Groups are named only where their attribute still differs among all that are shown. */
    private static Map<PublishedBreakdown, DepartmentTest> tests(
            Measure measure, List<PublishedBreakdown> shown) {
        List<DepartmentTest> single =
                shown.stream().map(one -> DepartmentTests.test(measure, one.groups())).toList();
        double[] adjusted =
                Holm.adjust(single.stream().mapToDouble(one -> one.pValue().orElse(1.0)).toArray());
        Map<PublishedBreakdown, DepartmentTest> tests = new LinkedHashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            DepartmentTest test = single.get(i);
            boolean isChance =
                    test.answer() == Answer.DIFFERS && !Significance.isShown(adjusted[i]);
            tests.put(
                    shown.get(i),
                    isChance
                            ? new DepartmentTest(
                                    Answer.NO_DIFFERENCE_SHOWN, test.pValue(), List.of(), List.of())
                            : test);
        }
        return tests;
    }

    private StripColumn column(Measure measure, List<Department> all) {
        Map<PublishedBreakdown, DepartmentTest> own =
                measure == issue.main() ? tests : tests(measure, shown);
        return new StripColumn(issue, measure, all, one -> stands(own, one), this::name);
    }

    /** Of groups of two attributes that share a name, each is looked up as itself. */
    private static boolean stands(Map<PublishedBreakdown, DepartmentTest> tests, Department group) {
        return tests.entrySet().stream()
                .filter(entry -> entry.getKey().groups().stream().anyMatch(one -> one == group))
                .map(Map.Entry::getValue)
                .anyMatch(
                        test ->
                                test.higher().contains(group.name())
                                        || test.lower().contains(group.name()));
    }

    private Page page() {
        String k = String.valueOf(issue.published().minimumGroup());
        Page page =
                issue.page("executive-departments")
                        .with("pageTitle", title())
                        .with("subtitle", leftOut())
                        .with("hasRows", true)
                        .with("departmentHead", issue.text("breakdown.head"))
                        .with("rateHead", issue.text("departments.head.rate"))
                        .with("peopleHead", issue.text("departments.head.people"))
                        .with("note", note(k));
        reactions.writeHead(page, "reaction");
        reports.writeHead(page, "report");
        shown.forEach(one -> rows(one).forEach(page::row));
        return page;
    }

    private String note(String k) {
        String note = issue.text("breakdown.note", k);
        return issue.followedByArrow(note, reactions.isCut() || reports.isCut());
    }

    private String title() {
        String measure = issue.words().inSentence(issue.main());
        List<PublishedBreakdown> differing = answering(Answer.DIFFERS);
        if (!differing.isEmpty()) {
            return issue.text("breakdown.title.differs", names(differing), measure);
        }
        List<PublishedBreakdown> same = answering(Answer.NO_DIFFERENCE_SHOWN);
        if (!same.isEmpty()) {
            return issue.text("breakdown.title.same", names(same), measure);
        }
        return issue.text("breakdown.title.unknown", measure);
    }

    private List<PublishedBreakdown> answering(Answer answer) {
        return shown.stream().filter(one -> tests.get(one).answer() == answer).toList();
    }

    private String leftOut() {
        return left.isEmpty() ? "" : issue.text("breakdown.left", names(left));
    }

    /** In place of the page: that none of these attributes is shown, and why. */
    static String left(Issue issue, List<PublishedBreakdown> breakdowns) {
        return issue.text("departments.left", names(issue, breakdowns));
    }

    private String names(List<PublishedBreakdown> breakdowns) {
        return names(issue, breakdowns);
    }

    private static String names(Issue issue, List<PublishedBreakdown> breakdowns) {
        return breakdowns.stream()
                .map(one -> issue.text("attribute.sentence." + one.attribute().key()))
                .collect(Collectors.joining(issue.text("breakdown.separator")));
    }

    private List<Map<String, Object>> rows(PublishedBreakdown breakdown) {
        String attribute = issue.text("attribute." + breakdown.attribute().key());
        String answer =
                switch (tests.get(breakdown).answer()) {
                    case DIFFERS -> "differs";
                    case NO_DIFFERENCE_SHOWN -> "same";
                    case CANNOT_TELL -> "unknown";
                };
        String head = issue.text("breakdown.group." + answer, attribute);
        List<Map<String, Object>> rows = new ArrayList<>();
        breakdown.groups().stream()
                .sorted(
                        Comparator.comparing(
                                        (Department one) ->
                                                one.name().equals(PublishedBreakdown.OTHER))
                                .thenComparing(Department::name))
                .forEach(group -> rows.add(row(head, group, breakdown.merged())));
        return rows;
    }

    private Map<String, Object> row(String head, Department group, int merged) {
        Map<String, Object> row = new TreeMap<>();
        boolean isOther = group.name().equals(PublishedBreakdown.OTHER);
        String name = name(group.name());
        row.put("group", head);
        row.put(
                "name",
                isOther && merged > 0
                        ? issue.text("departments.smallCount", name, issue.words().number(merged))
                        : name);
        reactions.writeRow(row, "reaction", group);
        reports.writeRow(row, "report", group);
        return row;
    }

    private String name(String group) {
        if (group.equals(PublishedBreakdown.OTHER)) {
            return issue.text("breakdown.other");
        }
        return group.isEmpty() ? issue.text("breakdown.none") : group;
    }
}
