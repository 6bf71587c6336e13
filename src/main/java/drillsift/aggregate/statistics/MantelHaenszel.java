package drillsift.aggregate.statistics;

import drillsift.aggregate.Rate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * One odds ratio over several strata, later against earlier, as if each stratum kept its size.
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel and Haenszel 1959</a>
 * @see <a href="https://doi.org/10.2307/2531052">Robins, Breslow and Greenland 1986, variance</a>
 */
public final class MantelHaenszel {

    private static final double UPPER_TAIL = 0.025;

    private MantelHaenszel() {}

    /**
     * @param earlier of one stratum; later likewise
     */
    public record Stratum(Rate earlier, Rate later) {}

    /**
     * @param estimate above 0; 1 means no change
     * @param low and high: 95 % limits
     */
    public record OddsRatio(double estimate, double low, double high) {}

    /** Empty where no stratum tells anything: nobody, or everybody, did it on one side. */
    public static Optional<OddsRatio> of(List<Stratum> strata) {
        double r = 0;
        double s = 0;
        double pr = 0;
        double psqr = 0;
        double qs = 0;
        for (Stratum one : strata) {
            double people = one.earlier().of() + one.later().of();
            if (people == 0) {
                continue;
            }
            double laterDid = one.later().count();
            double laterNot = one.later().of() - laterDid;
            double earlierDid = one.earlier().count();
            double earlierNot = one.earlier().of() - earlierDid;
            double up = laterDid * earlierNot / people;
            double down = laterNot * earlierDid / people;
            double agree = (laterDid + earlierNot) / people;
            r += up;
            s += down;
            pr += agree * up;
            psqr += agree * down + (1 - agree) * up;
            qs += (1 - agree) * down;
        }
        if (r == 0 || s == 0) {
            return Optional.empty();
        }
        double variance = pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s);
        double spread = NormalDistribution.of(0, 1).inverseSurvivalProbability(UPPER_TAIL);
        double width = StrictMath.exp(spread * Math.sqrt(variance));
        double estimate = r / s;
        return Optional.of(new OddsRatio(estimate, estimate / width, estimate * width));
    }
}
