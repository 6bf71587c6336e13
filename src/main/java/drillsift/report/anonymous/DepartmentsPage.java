package drillsift.report.anonymous;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import drillsift.aggregate.privacy.PublishedFigures.Undivided;
import drillsift.report.ColumnNames;
import drillsift.report.DepartmentSentences;
import drillsift.report.Page;
import drillsift.report.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Page 3: departments in three groups, by what may be said of them and then by rate; never ranked.
 */
final class DepartmentsPage {

    /** As in the template. */
    private static final float NAME_SIZE = 8.5f;

    private static final double NAME_WIDTH = 164;

    private final Issue issue;
    private final DepartmentSentences sentences;
    private final ColumnNames names;
    private final StripColumn reactions;
    private final StripColumn reports;
    private final List<String> left;

    private DepartmentsPage(Issue issue, List<String> left) {
        this.issue = issue;
        this.left = left;
        this.sentences = new DepartmentSentences(issue.figures(), issue.words());
        List<String> all = issue.last().departments().stream().map(Department::name).toList();
        this.names = new ColumnNames(all, sentences, NAME_SIZE, false, NAME_WIDTH);
        this.reactions = column(issue.main());
        this.reports = column(Measure.REPORT);
    }

    private StripColumn column(Measure measure) {
        DepartmentTest test = issue.figures().departmentTest(measure);
        List<Department> shown = issue.last().departments();
        return new StripColumn(
                issue,
                measure,
                shown.isEmpty() ? List.of(new Department("", issue.last().total())) : shown,
                one -> test.higher().contains(one.name()) || test.lower().contains(one.name()),
                sentences::name);
    }

    /**
     * @param left sentences on what else is not shown
     */
    static Page of(Issue issue, List<String> left) {
        return new DepartmentsPage(issue, left).page();
    }

    private Page page() {
        String k = String.valueOf(issue.published().minimumGroup());
        boolean isDivided = !issue.last().departments().isEmpty();
        boolean rows = isDivided && (reactions.isMeasured() || reports.isMeasured());
        boolean company = !isDivided && issue.last().delivered() > 0;
        Page page =
                issue.page("executive-departments")
                        .with("pageTitle", sentences.title())
                        .with(
                                "subtitle",
                                isDivided ? followedByLeft(sentences.reports()) : reason())
                        .with("hasRows", rows || company)
                        .with("departmentHead", issue.text("departments.head.department"))
                        .with("rateHead", issue.text("departments.head.rate"))
                        .with("peopleHead", issue.text("departments.head.people"))
                        .with("note", rows ? note(k) : isDivided ? "" : followedByLeft(""));
        reactions.writeHead(page, "reaction");
        reports.writeHead(page, "report");
        if (rows) {
            sorted().forEach(department -> page.row(row(department)));
        }
        if (company) {
            page.row(company());
        }
        return page;
    }

    /** Why no department is shown. */
    private String reason() {
        int people = issue.last().delivered();
        int k = issue.published().minimumGroup();
        Undivided why = issue.published().undivided().orElse(Undivided.ONE);
        boolean isFew = why == Undivided.ONE && people < 2 * k;
        String key = people == 0 ? "nobody" : isFew ? "few" : why.key();
        return issue.text(
                "departments.reason." + key, issue.words().people(people), issue.words().number(k));
    }

    /** In place of departments: what everybody did. */
    private Map<String, Object> company() {
        String name = issue.text("departments.everybody");
        Department everybody = new Department(name, issue.last().total());
        Map<String, Object> row = new TreeMap<>();
        row.put("group", "");
        row.put("name", name);
        reactions.writeRow(row, "reaction", everybody);
        reports.writeRow(row, "report", everybody);
        return row;
    }

    private String followedByLeft(String text) {
        return Stream.concat(Stream.of(text), left.stream())
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining(issue.text("sentence.separator")));
    }

    private String note(String k) {
        String note = issue.text("departments.note.merged", k);
        return issue.followedByArrow(note, reactions.isCut() || reports.isCut());
    }

    private List<Department> sorted() {
        return issue.last().departments().stream()
                .sorted(
                        Comparator.comparing(this::group)
                                .thenComparing(this::percent, Comparator.reverseOrder())
                                .thenComparing(Department::name))
                .toList();
    }

    private Map<String, Object> row(Department department) {
        Map<String, Object> row = new TreeMap<>();
        row.put("group", issue.text("departments.group." + GROUPS.get(group(department))));
        row.put("name", name(department));
        reactions.writeRow(row, "reaction", department);
        reports.writeRow(row, "report", department);
        return row;
    }

    private String name(Department department) {
        String name = names.of(department.name());
        Integer merged = issue.published().mergedDepartments().get(department.name());
        return merged == null
                ? name
                : issue.text("departments.smallCount", name, issue.words().number(merged));
    }

    private static final List<String> GROUPS = List.of("differs", "same", "few");

    private int group(Department department) {
        if (department.figure(issue.main()).of() < Wording.FEWEST_FOR_PERCENT) {
            return 2;
        }
        DepartmentTest test = issue.figures().departmentTest(issue.main());
        boolean stands =
                test.higher().contains(department.name())
                        || test.lower().contains(department.name());
        return stands ? 0 : 1;
    }

    private double percent(Department department) {
        Figure figure = department.figure(issue.main());
        return figure.rate().map(rate -> rate.percent().orElse(-1)).orElse(-1.0);
    }
}
