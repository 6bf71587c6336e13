package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.RoundFigures.Waterfall;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of page 1 and the page about speed. Each is chosen by a rule over the figures; who
 * reported is named before who clicked, and no change is called better or worse unless it may be.
 */
public final class Sentences {

    private final CampaignFigures figures;
    private final Wording words;
    private final ReportTexts texts;
    private final Measure main;

    public Sentences(CampaignFigures figures, Wording words) {
        this.figures = figures;
        this.words = words;
        this.texts = words.texts();
        this.main = MainMeasure.of(figures);
    }

    /** The one thing to read: reports first, then the main measure. */
    public String headline() {
        if (figures.last().delivered() == 0) {
            return texts.text("headline.nothing");
        }
        if (figures.last().lastRecord().isEmpty()) {
            return text("headline.nobody") + "\n" + text("headline.nobody.check");
        }
        List<String> parts = new ArrayList<>();
        parts.add(reports());
        figures.last()
                .speed()
                .firstReport()
                .ifPresent(
                        first -> parts.add(text(clock("headline.first"), words.duration(first))));
        return String.join(texts.text("sentence.separator"), parts) + "\n" + mainRate();
    }

    private String reports() {
        Figure figure = figures.last().total(Measure.REPORT);
        if (figure.note() == Note.NOT_MEASURED) {
            return text("headline.report.unmeasured");
        }
        if (figure.rate().isEmpty()) {
            return text("headline.report.hidden");
        }
        if (figure.rate().orElseThrow().count() == 0) {
            return text("headline.report.zero");
        }
        String rate = words.rateInSentence(figure);
        return switch (Change.of(figures, Measure.REPORT)) {
            case UP -> text("headline.report.up", rate, earlier(Measure.REPORT));
            case DOWN -> text("headline.report.down", rate, earlier(Measure.REPORT));
            case SAME -> text("headline.report.same", rate);
            case FIRST, UNMEASURED, HIDDEN, UNKNOWN, UNTESTED, RANGE ->
                    text("headline.report.plain", rate);
            case OTHER_DIFFICULTY, OTHER_PAYLOAD, UNSTATED -> text("headline.report.plain", rate);
        };
    }

    private String mainRate() {
        Figure figure = figures.last().total(main);
        String name = words.inSentence(main);
        if (figure.rate().isEmpty()) {
            return switch (figure.note()) {
                case NOT_MEASURED -> text("headline.main.unmeasured", name);
                case TOP_CODED -> text("headline.main.nearlyAll", name);
                case SUPPRESSED, NONE -> text("headline.main.hidden", name);
            };
        }
        if (figure.rate().orElseThrow().count() == 0 && !FilterRange.isWiderThanChance(figure)) {
            return text("headline.main.zero", nobody());
        }
        String rate = rateOrRange(figure);
        Change change = Change.of(figures, main);
        return switch (change) {
            case UP, DOWN -> text("headline.main." + change.key(), name, rate, earlier(main));
            case SAME, UNKNOWN, RANGE, OTHER_DIFFICULTY, OTHER_PAYLOAD, UNSTATED ->
                    text("headline.main." + change.key(), name, rate);
            case FIRST, UNMEASURED, HIDDEN, UNTESTED -> text("headline.main.plain", name, rate);
        };
    }

    /** With its range where the judging moves it more than chance does. */
    private String rateOrRange(Figure figure) {
        String rate = words.rateInSentence(figure);
        return FilterRange.isWiderThanChance(figure)
                ? text("headline.range", rate, FilterRange.of(figure, words))
                : rate;
    }

    /** The line under a figure that sets it against the round before. */
    public String change(Measure measure) {
        Change change = Change.of(figures, measure);
        return switch (change) {
            case FIRST, UNMEASURED, HIDDEN -> text("change." + change.key());
            case UP,
                    DOWN,
                    SAME,
                    UNKNOWN,
                    UNTESTED,
                    RANGE,
                    OTHER_DIFFICULTY,
                    OTHER_PAYLOAD,
                    UNSTATED ->
                    text("change." + change.key(), earlier(measure));
        };
    }

    /** Three lines: how fast, where, and how far the figures can be trusted. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        findings.add(speedFinding());
        findings.add(new DepartmentSentences(figures, words).finding());
        findings.add(trustFinding());
        return findings;
    }

    private String speedFinding() {
        Speed speed = VisibleSpeed.of(figures.last());
        if (figures.last().total(Measure.REACTION).note() == Note.NOT_MEASURED) {
            return text("finding.speed.unmeasured");
        }
        if (VisibleSpeed.isHidden(figures.last())) {
            return text("finding.speed.hidden");
        }
        boolean isPreventable = speed.preventable().map(people -> people > 0).orElse(true);
        if (isPreventable && speed.firstReport().isPresent()) {
            return text("finding.preventable", words.peopleOrFew(speed.preventable()));
        }
        if (speed.median().isPresent()) {
            return text("finding.speed", did(), words.duration(speed.median().orElseThrow()));
        }
        if (nobodyActed()) {
            return text("finding.speed.none", nobody());
        }
        boolean isUnknown = figures.last().firstSent().isEmpty();
        return text("finding.speed." + (isUnknown ? "unknown" : "few"));
    }

    private String trustFinding() {
        RoundFigures last = figures.last();
        if (last.waterfall().isUnjudged()) {
            return text("finding.unjudged");
        }
        if (last.filterReviewNeeded()) {
            return text("finding.review");
        }
        if (FilterRange.isWiderThanChance(last.total(main))) {
            return text("finding.width", FilterRange.of(last.total(main), words));
        }
        Waterfall records = last.waterfall();
        if (records.raw() == 0) {
            return text("finding.records." + (VisibleSpeed.isHidden(last) ? "hidden" : "none"));
        }
        return text("finding.records", words.number(records.raw()), words.number(records.human()));
    }

    /** The title of the page about speed. */
    public String speedTitle() {
        Speed speed = VisibleSpeed.of(figures.last());
        if (speed.median().isEmpty()) {
            return nobodyActed() ? text("speed.title.none", nobody()) : text("speed.title.unknown");
        }
        String median = words.duration(speed.median().orElseThrow());
        return speed.firstReport()
                .map(first -> text(clock("speed.title.both"), did(), median, words.duration(first)))
                .orElseGet(() -> text("speed.title.median", did(), median));
    }

    /** Where mails went out at different times, whose clock it is belongs into the sentence. */
    private String clock(String key) {
        return figures.last().isStaggered() ? key + ".own" : key;
    }

    /** People who did the main thing, in words. */
    public String did() {
        return text(main == Measure.CLICK ? "did.click" : "did.reaction");
    }

    private String nobody() {
        return text(main == Measure.CLICK ? "nobody.click" : "nobody.reaction");
    }

    private boolean nobodyActed() {
        return figures.last().total(main).rate().map(rate -> rate.count() == 0).orElse(false);
    }

    private String earlier(Measure measure) {
        int before = figures.rounds().size() - 2;
        return words.rateInSentence(figures.rounds().get(before).total(measure));
    }

    private String text(String key, String... values) {
        return texts.text(key, values);
    }
}
