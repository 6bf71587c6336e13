package drillsift.aggregate;

import drillsift.aggregate.RoundFigures.Answer;
import drillsift.aggregate.statistics.CochranArmitage;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.aggregate.statistics.Significance;
import java.util.ArrayList;
import java.util.List;

/**
 * What may be said of a change over rounds when some accesses stay undecided. It is a difference
 * only where the same test finds it even if every undecided access were judged against it: of a
 * rise, all of the earlier round's were people's and none of the later one's. Where that undoes it,
 * the change cannot be told.
 */
public final class FirmDifference {

    private FirmDifference() {}

    /**
     * Of everybody in two rounds, as if they were different people.
     *
     * @param earlier with its counts, of at least one person; likewise later
     */
    public static Answer unpaired(Figure earlier, Figure later) {
        Interval likely =
                Newcombe.unpaired(earlier.rate().orElseThrow(), later.rate().orElseThrow());
        boolean rises = likely.low() > 0;
        if (!rises && likely.high() >= 0) {
            return Answer.NO_DIFFERENCE_SHOWN;
        }
        Interval least =
                rises
                        ? Newcombe.unpaired(most(earlier), fewest(later))
                        : Newcombe.unpaired(fewest(earlier), most(later));
        boolean isFirm = rises ? least.low() > 0 : least.high() < 0;
        return isFirm ? Answer.DIFFERS : Answer.CANNOT_TELL;
    }

    /**
     * Of rounds in their order.
     *
     * @param figures three at least, with their counts, each of at least one person
     */
    public static Answer trend(List<Figure> figures) {
        List<Rate> likely = figures.stream().map(one -> one.rate().orElseThrow()).toList();
        if (!Significance.isShown(CochranArmitage.pValue(likely))) {
            return Answer.NO_DIFFERENCE_SHOWN;
        }
        boolean rises = CochranArmitage.z(likely) > 0;
        double middle = middle(likely);
        List<Rate> least = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            boolean isLate = i > middle;
            least.add(isLate == rises ? fewest(figures.get(i)) : most(figures.get(i)));
        }
        boolean isFirm =
                Significance.isShown(CochranArmitage.pValue(least))
                        && CochranArmitage.z(least) > 0 == rises;
        return isFirm ? Answer.DIFFERS : Answer.CANNOT_TELL;
    }

    /** Where the rounds balance: what is done after it raises the trend, what before lowers it. */
    private static double middle(List<Rate> rounds) {
        double people = 0;
        double placed = 0;
        for (int i = 0; i < rounds.size(); i++) {
            people += rounds.get(i).of();
            placed += (double) i * rounds.get(i).of();
        }
        return placed / people;
    }

    private static Rate fewest(Figure figure) {
        return new Rate(figure.strict().orElseThrow(), figure.of());
    }

    private static Rate most(Figure figure) {
        return new Rate(figure.lenient().orElseThrow(), figure.of());
    }
}
