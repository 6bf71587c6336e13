package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.RoundFigures.Department;
import drillsift.aggregate.RoundFigures.DepartmentTest;

/**
 * One department against its company, in figures that name nobody: what the named report and the
 * anonymous one share of {@code department-summary}.
 */
public final class DepartmentFigures {

    /** Smaller departments take no part in the test. */
    private static final int TEST_MINIMUM = 10;

    private final CampaignFigures figures;
    private final Department department;
    private final Wording words;
    private final Measure main;

    /**
     * @param figures untreated with untreated departments, published with published ones
     */
    public DepartmentFigures(CampaignFigures figures, Department department, Wording words) {
        this.figures = figures;
        this.department = department;
        this.words = words;
        this.main = MainMeasure.of(figures);
    }

    /** The headline, two tiles, the comparison, the trend and the states. */
    public void writeTo(Page page) {
        page.with("headline", headline());
        tile(page, 1, Measure.REPORT);
        tile(page, 2, main);
        new CompanyStrips(words, figures.last(), department, main).writeTo(page);
        String title = text("named.trend");
        page.with("trendTitle", title)
                .with(
                        "trend",
                        new TrendCharts(words, main)
                                .department(figures.rounds(), title, department.name()))
                .withAll(new StateBars(words, main).ofDepartment(department))
                .with("statesTitle", text("named.states"));
    }

    /** Which round and when, before the title of the campaign, which stands above as well. */
    public String roundLine(Edition edition) {
        RoundFigures last = figures.last();
        RoundHead head = RoundHead.of(last);
        String held =
                words.dates(head, edition.zone())
                        .map(dates -> text("round.held", dates))
                        .orElse(text("round.heldUnknown"));
        String round = text("round", String.valueOf(head.number()));
        return round + "   " + held + "   " + edition.title();
    }

    private void tile(Page page, int place, Measure measure) {
        Figure figure = department.figure(measure);
        boolean number = figure.rate().isPresent() && figure.of() >= Wording.FEWEST_FOR_PERCENT;
        String rate = words.rate(figure);
        String name = "tile" + place;
        page.with(name + "Label", words.measure(measure))
                .with(name + "Number", number ? rate : "")
                .with(name + "Words", number ? "" : rate)
                .with(name + "Line", number ? words.counts(figure.rate().orElseThrow()) : "");
    }

    /** Reports first; then the main measure against the company, as far as the test allows. */
    private String headline() {
        Figure report = department.figure(Measure.REPORT);
        String reports =
                report.rate().isPresent()
                        ? text("named.headline.report", words.rateInSentence(report))
                        : text(
                                report.note() == Note.NOT_MEASURED
                                        ? "headline.report.unmeasured"
                                        : "talk.headline.report.hidden");
        return reports + text("sentence.separator") + ofMain();
    }

    private String ofMain() {
        Figure figure = department.figure(main);
        String measure = words.inSentence(main);
        if (figure.rate().isPresent()) {
            return text("named.headline." + answer(), measure, words.rateInSentence(figure));
        }
        return text(
                figure.note() == Note.NOT_MEASURED
                        ? "headline.main.unmeasured"
                        : "talk.headline.main.hidden",
                measure);
    }

    private String answer() {
        DepartmentTest test = figures.departmentTest(main);
        if (test.higher().contains(department.name())) {
            return "higher";
        }
        if (test.lower().contains(department.name())) {
            return "lower";
        }
        boolean few = department.figure(main).of() < TEST_MINIMUM;
        return few || test.answer() == Answer.CANNOT_TELL ? "unknown" : "same";
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
