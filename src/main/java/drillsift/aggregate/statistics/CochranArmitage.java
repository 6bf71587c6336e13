package drillsift.aggregate.statistics;

import drillsift.aggregate.Rate;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Cochran and Armitage's test for a linear trend of shares over ordered groups, scores 1, 2, 3,
 * ..., in the form with N in the variance (R's prop.trend.test).
 *
 * @see <a href="https://doi.org/10.2307/3001775">Armitage 1955</a>
 */
public final class CochranArmitage {

    private CochranArmitage() {}

    /**
     * The standard normal statistic: negative when shares fall, 0 when nothing can be told.
     *
     * @param groups in order
     */
    public static double z(List<Rate> groups) {
        double people = 0;
        double done = 0;
        double scored = 0;
        double scoredPeople = 0;
        double squares = 0;
        for (int i = 0; i < groups.size(); i++) {
            Rate group = groups.get(i);
            double score = i + 1;
            people += group.of();
            done += group.count();
            scored += score * group.count();
            scoredPeople += score * group.of();
            squares += score * score * group.of();
        }
        double share = done / people;
        double spread = squares - scoredPeople * scoredPeople / people;
        double variance = share * (1 - share) * spread;
        return variance > 0 ? (scored - share * scoredPeople) / Math.sqrt(variance) : 0;
    }

    /** Two-sided p-value, 0 to 1. */
    public static double pValue(List<Rate> groups) {
        double z = Math.abs(z(groups));
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
    }
}
