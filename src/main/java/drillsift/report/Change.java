package drillsift.report;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Answer;
import java.util.List;
import java.util.Optional;

/** What may be said of the last round against the one before it. */
public enum Change {
    FIRST("none"),
    UNMEASURED("unmeasured"),
    HIDDEN("hidden"),
    UP("up"),
    DOWN("down"),
    SAME("same"),
    UNKNOWN("unknown"),
    /** Nothing is tested of the measure. */
    UNTESTED("untested"),
    /** Undecided accesses could undo what was found. */
    RANGE("range"),
    OTHER_DIFFICULTY("difficulty"),
    OTHER_PAYLOAD("payload"),
    /** A difficulty is missing, so nobody knows whether the rounds are alike. */
    UNSTATED("unstated");

    private final String key;

    Change(String key) {
        this.key = key;
    }

    /** The last part of the keys of its texts. */
    public String key() {
        return key;
    }

    public static Change of(CampaignFigures figures, Measure measure) {
        List<RoundFigures> rounds = figures.rounds();
        if (rounds.size() < 2) {
            return FIRST;
        }
        RoundFigures later = figures.last();
        RoundFigures earlier = rounds.get(rounds.size() - 2);
        Figure before = earlier.total(measure);
        if (before.note() == Note.NOT_MEASURED
                || later.total(measure).note() == Note.NOT_MEASURED) {
            return UNMEASURED;
        }
        if (before.rate().isEmpty() || later.total(measure).rate().isEmpty()) {
            return HIDDEN;
        }
        return comparison(figures, measure)
                .map(found -> of(found, RoundHead.of(earlier), RoundHead.of(later)))
                .orElse(UNTESTED);
    }

    /** The comparison of the last two rounds; empty when there is none. */
    public static Optional<RoundComparison> comparison(CampaignFigures figures, Measure measure) {
        List<RoundFigures> rounds = figures.rounds();
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        int earlier = rounds.get(rounds.size() - 2).round().number();
        int later = figures.last().round().number();
        return figures.comparisons().stream()
                .filter(one -> one.measure() == measure)
                .filter(one -> one.earlier() == earlier && one.later() == later)
                .findFirst();
    }

    private static Change of(RoundComparison comparison, RoundHead earlier, RoundHead later) {
        if (!earlier.hasPayloadOf(later)) {
            return OTHER_PAYLOAD;
        }
        if (earlier.difficulty().isEmpty() || later.difficulty().isEmpty()) {
            return UNSTATED;
        }
        if (!comparison.comparable()) {
            return OTHER_DIFFICULTY;
        }
        if (comparison.isUndoneByRange()) {
            return RANGE;
        }
        return of(comparison.answer(), comparison.difference().orElse(0.0));
    }

    private static Change of(Answer answer, double difference) {
        return switch (answer) {
            case DIFFERS -> difference > 0 ? UP : DOWN;
            case NO_DIFFERENCE_SHOWN -> SAME;
            case CANNOT_TELL -> UNKNOWN;
        };
    }
}
