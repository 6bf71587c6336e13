package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CampaignFigures.Trend;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The title over the trend, by the number of rounds and by whether they may be compared. */
public final class TrendSentences {

    private final CampaignFigures figures;
    private final Wording words;
    private final Measure main;

    public TrendSentences(CampaignFigures figures, Wording words) {
        this.figures = figures;
        this.words = words;
        this.main = MainMeasure.of(figures);
    }

    /** On two lines where there is more to say of the last two rounds. */
    public String title() {
        List<RoundHead> heads = figures.rounds().stream().map(RoundHead::of).toList();
        if (heads.size() == 1) {
            return text("trend.title.first");
        }
        RoundHead first = heads.get(0);
        if (heads.stream().anyMatch(head -> !head.hasPayloadOf(first))) {
            return text("trend.title.payload");
        }
        if (heads.stream().anyMatch(head -> head.difficulty().isEmpty())) {
            return text("trend.title.unstated");
        }
        if (heads.stream().anyMatch(head -> !head.difficulty().equals(first.difficulty()))) {
            return text("trend.title.difficulty");
        }
        return heads.size() == 2 ? twoRounds() : manyRounds();
    }

    /** The same on one line. */
    public String titleInLine() {
        return title().replace("\n", text("sentence.separator"));
    }

    private String twoRounds() {
        String name = words.inSentence(main);
        return switch (Change.of(figures, main)) {
            case UP -> text("trend.title.two.mainUp", name);
            case DOWN -> text("trend.title.two.mainDown", name);
            case SAME -> text("trend.title.two.same", name);
            case RANGE -> text("trend.title.two.range", name);
            case FIRST, UNMEASURED, HIDDEN, UNKNOWN, UNTESTED ->
                    text("trend.title.two.unknown", name);
            case OTHER_DIFFICULTY, OTHER_PAYLOAD, UNSTATED -> text("trend.title.difficulty");
        };
    }

    /**
     * What holds over all rounds, and then of the last two what that does not tell: who reads of a
     * fall takes it for the last change.
     */
    private String manyRounds() {
        Trend clicks = figures.trend(main);
        Trend reports = figures.trend(Measure.REPORT);
        boolean rising = isSteady(reports) && reports.slope() > 0 && reportsMeasured();
        int direction = isSteady(clicks) ? (clicks.slope() < 0 ? -1 : 1) : 0;
        String name = words.inSentence(main);
        String rounds = words.number(figures.rounds().size());
        String overall =
                text("trend.title." + overall(clicks, reports, direction, rising), name, rounds);
        Map<Change, List<String>> last = new EnumMap<>(Change.class);
        remark(main, direction, last);
        remark(Measure.REPORT, rising && direction <= 0 ? 1 : 0, last);
        return last.isEmpty() ? overall : overall + text("trend.separator") + "\n" + lastTwo(last);
    }

    private String lastTwo(Map<Change, List<String>> last) {
        List<String> remarks = new ArrayList<>();
        last.forEach(
                (change, names) ->
                        remarks.add(
                                text(
                                        "trend.last." + change.key(),
                                        String.join(text("trend.and"), names))));
        String separator = text("trend.separator") + text("sentence.separator");
        return text("trend.last") + String.join(separator, remarks);
    }

    private String overall(Trend clicks, Trend reports, int direction, boolean rising) {
        if (direction != 0) {
            return direction > 0 ? "mainUp" : rising ? "both" : "mainDown";
        }
        if (rising) {
            return "reportUp";
        }
        if (clicks.answer() == Answer.CANNOT_TELL) {
            return clicks.isUndoneByRange() ? "range" : "unknown";
        }
        boolean both = reports.answer() == Answer.NO_DIFFERENCE_SHOWN && reportsMeasured();
        return both ? "none" : "noneMain";
    }

    /**
     * Keeps for the title how a measure did between the last two rounds, unless the trend says so.
     *
     * @param direction of the trend that the title claims; 0 where it claims none
     */
    private void remark(Measure measure, int direction, Map<Change, List<String>> last) {
        Change change = Change.of(figures, measure);
        boolean isTold =
                switch (change) {
                    case UP -> direction > 0;
                    case DOWN -> direction < 0;
                    case SAME, UNKNOWN, UNTESTED, RANGE -> direction == 0;
                    case FIRST, UNMEASURED, HIDDEN -> true;
                    case OTHER_DIFFICULTY, OTHER_PAYLOAD, UNSTATED -> true;
                };
        if (!isTold) {
            last.computeIfAbsent(change, key -> new ArrayList<>()).add(words.inSentence(measure));
        }
    }

    private static boolean isSteady(Trend trend) {
        return trend.answer() == Answer.DIFFERS && trend.slope() != 0;
    }

    private boolean reportsMeasured() {
        return figures.rounds().stream()
                .map(round -> round.total(Measure.REPORT))
                .noneMatch(figure -> figure.note() == Note.NOT_MEASURED);
    }

    /** Whether a round must not be compared with the one before it: its point is hollow. */
    public static boolean isHollow(List<RoundFigures> rounds, int index) {
        return index > 0
                && !RoundHead.of(rounds.get(index))
                        .isComparableTo(RoundHead.of(rounds.get(index - 1)));
    }

    private String text(String key, String... values) {
        return words.texts().text(key, values);
    }
}
