package drillsift.report;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Speed;
import java.util.List;
import java.util.Optional;

/**
 * What may be shown of the speed. Where the number of people who reacted is hidden, every number
 * that adds up to it is hidden as well: the bands, the curve and its steps, who could be warned.
 */
public final class VisibleSpeed {

    private VisibleSpeed() {}

    /** The speed as it is, or only the first report of it. */
    public static Speed of(RoundFigures round) {
        Speed speed = round.speed();
        if (!isHidden(round)) {
            return speed;
        }
        return new Speed(
                List.of(),
                Optional.empty(),
                speed.firstReport(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static boolean isHidden(RoundFigures round) {
        return isHidden(round.total(Measure.REACTION)) || isHidden(round.total(Measure.CLICK));
    }

    private static boolean isHidden(Figure figure) {
        return switch (figure.note()) {
            case TOP_CODED, SUPPRESSED -> true;
            case NONE, NOT_MEASURED -> false;
        };
    }
}
