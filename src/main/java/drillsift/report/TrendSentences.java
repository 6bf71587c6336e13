package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CampaignFigures.Trend;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import java.util.List;

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

    private String twoRounds() {
        String name = words.inSentence(main);
        return switch (Change.of(figures, main)) {
            case UP -> text("trend.title.two.mainUp", name);
            case DOWN -> text("trend.title.two.mainDown", name);
            case SAME -> text("trend.title.two.same", name);
            case FIRST, UNMEASURED, HIDDEN, UNKNOWN -> text("trend.title.two.unknown", name);
            case OTHER_DIFFICULTY, OTHER_PAYLOAD, UNSTATED -> text("trend.title.difficulty");
        };
    }

    private String manyRounds() {
        String name = words.inSentence(main);
        Trend clicks = figures.trend(main);
        Trend reports = figures.trend(Measure.REPORT);
        boolean rising = isSteady(reports) && reports.slope() > 0 && reportsMeasured();
        if (isSteady(clicks)) {
            boolean falling = clicks.slope() < 0;
            String key = falling ? (rising ? "both" : "mainDown") : "mainUp";
            return text("trend.title." + key, name);
        }
        if (rising) {
            return text("trend.title.reportUp");
        }
        if (clicks.answer() == Answer.CANNOT_TELL) {
            return text("trend.title.unknown");
        }
        boolean both = reports.answer() == Answer.NO_DIFFERENCE_SHOWN && reportsMeasured();
        return text(both ? "trend.title.none" : "trend.title.noneMain", name);
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
