package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.DepartmentTest;
import java.util.List;

/** What may be said of departments: a difference only where the test found one, as a question. */
public final class DepartmentSentences {

    /** The name under which small departments stand together. */
    public static final String SMALL = "(small)";

    private static final int LONGEST_IN_COLUMN = 30;

    private final CampaignFigures figures;
    private final Wording words;
    private final Measure main;

    public DepartmentSentences(CampaignFigures figures, Wording words) {
        this.figures = figures;
        this.words = words;
        this.main = MainMeasure.of(figures);
    }

    /** The title of the page, without a full stop. */
    public String title() {
        RoundFigures last = figures.last();
        String measure = words.inSentence(main);
        if (last.departments().isEmpty()) {
            return text("departments.title.nothing");
        }
        if (last.total(main).note() == Note.NOT_MEASURED) {
            return text("departments.title.unmeasured", measure);
        }
        DepartmentTest test = figures.departmentTest(main);
        return switch (test.answer()) {
            case DIFFERS -> differs(test, measure);
            case NO_DIFFERENCE_SHOWN -> text("departments.title.same", measure);
            case CANNOT_TELL ->
                    text("departments.title." + (isHidden() ? "hidden" : "unknown"), measure);
        };
    }

    /** Whether it cannot be told because privacy hides what a department did. */
    private boolean isHidden() {
        return figures.last().departments().stream()
                .map(one -> one.figure(main).note())
                .anyMatch(note -> note == Note.TOP_CODED || note == Note.SUPPRESSED);
    }

    private String differs(DepartmentTest test, String measure) {
        List<String> higher = single(test.higher());
        if (!higher.isEmpty()) {
            return count("departments.title.differs", higher, measure);
        }
        List<String> lower = single(test.lower());
        if (!lower.isEmpty()) {
            return count("departments.title.differs.lower", lower, measure);
        }
        return text("departments.title.differs.none");
    }

    /** What was merged for privacy has no head to be told, and shares no business mail. */
    private static List<String> single(List<String> names) {
        return names.stream().filter(name -> !isMerged(name)).toList();
    }

    private static boolean isMerged(String department) {
        return department.equals(SMALL) || department.endsWith("/" + SMALL);
    }

    private String count(String key, List<String> names, String measure) {
        return names.size() == 1
                ? text(key + ".one", name(names.get(0)), measure)
                : text(key + ".many", words.number(names.size()), measure);
    }

    /** The same as a sentence. */
    public String finding() {
        String title = title();
        boolean ends = title.endsWith("?");
        return switch (words.texts().language()) {
            case JA -> title + "。";
            case EN -> ends ? title : title + ".";
        };
    }

    /** One sentence on the report rate, for under the table. */
    public String reports() {
        RoundFigures last = figures.last();
        if (last.total(Measure.REPORT).note() == Note.NOT_MEASURED) {
            return text("departments.report.unmeasured");
        }
        return switch (figures.departmentTest(Measure.REPORT).answer()) {
            case DIFFERS -> text("departments.report.differs");
            case NO_DIFFERENCE_SHOWN ->
                    text("departments.report." + (isAlone() ? "alone" : "same"));
            case CANNOT_TELL -> text("departments.report.unknown");
        };
    }

    /** Whether the title says anything else of the main measure. */
    private boolean isAlone() {
        return figures.departmentTest(main).answer() != Answer.NO_DIFFERENCE_SHOWN;
    }

    /** A department as it is shown. */
    public String name(String department) {
        if (department.equals(SMALL)) {
            return text("departments.small");
        }
        if (department.endsWith("/" + SMALL)) {
            String parent = department.substring(0, department.length() - SMALL.length());
            return parent + text("departments.small");
        }
        return department.isEmpty() ? text("departments.none") : department;
    }

    /** The first and the last level of a path that is too long for a column. */
    public String shortName(String department) {
        String name = name(department);
        int first = name.indexOf('/');
        int last = name.lastIndexOf('/');
        boolean fits = name.length() <= LONGEST_IN_COLUMN;
        return fits || first == last
                ? name
                : name.substring(0, first) + "/…" + name.substring(last);
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
