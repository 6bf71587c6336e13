package drillsift.aggregate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import drillsift.aggregate.statistics.MantelHaenszel.OddsRatio;
import drillsift.aggregate.statistics.MantelHaenszel.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Quantile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Values of R 4.2.2, each beside the call that made it, and of the papers where a line says so. All
 * agree to 1e-8, those of a paper to half a printed digit.
 */
class ReferenceValuesTest {

    private static final double CLOSE = 1e-8;

    /** {@code prop.test(count, of, correct = FALSE)$conf.int} */
    @ParameterizedTest
    @CsvSource({
        "61, 1098, 0.043491495030, 0.070718637302",
        "351, 1098, 0.292757700424, 0.347843951629",
        "1, 14, 0.012722215248, 0.314687044242",
        "13, 14, 0.685312955758, 0.987277784752",
        "208, 19436, 0.009348834242, 0.012248124751",
        "3, 31, 0.033464644163, 0.248999384434",
        "39, 212, 0.137592601306, 0.241581350111",
        "5, 10, 0.236593090513, 0.763406909487"
    })
    void wilson(int count, int of, double low, double high) {
        Interval interval = Wilson.share(count, of).orElseThrow();

        assertThat(interval.low()).isCloseTo(low, within(CLOSE));
        assertThat(interval.high()).isCloseTo(high, within(CLOSE));
    }

    /** {@code fisher.test(matrix(c(count, of - count, rest, restOf - rest), 2))$p.value} */
    @ParameterizedTest
    @CsvSource({
        "3, 15, 30, 300, 0.19916866407",
        "12, 40, 50, 500, 0.000788868946685",
        "0, 12, 9, 88, 0.594516828644",
        "39, 212, 100, 1000, 0.00121497367864",
        "1, 10, 11, 12, 0.000289184499711",
        "8, 9, 1, 9, 0.00337309749074"
    })
    void fisher_against_the_rest(int count, int of, int rest, int restOf, double pValue) {
        Rate group = new Rate(count, of);

        assertThat(Homogeneity.againstRest(group, group.plus(new Rate(rest, restOf))))
                .isCloseTo(pValue, within(CLOSE));
    }

    /** {@code chisq.test(rbind(count, of - count), correct = FALSE)$p.value} */
    @ParameterizedTest
    @CsvSource({
        "40 60 30, 200 220 180, 0.0294146928383",
        "83 90 129 70, 86 93 136 82, 0.00558547666163",
        "12 20 31 44 10, 120 180 240 300 160, 0.0954709013027",
        "50 50, 500 500, 1"
    })
    void chi_square_of_homogeneity(String counts, String of, double pValue) {
        // R warns of small counts in the second line, where we draw tables instead.
        double tolerance = counts.startsWith("83") ? 0.002 : CLOSE;

        assertThat(Homogeneity.pValue(rates(counts, of))).isCloseTo(pValue, within(tolerance));
    }

    /** {@code prop.trend.test(count, of)}: X-squared and p.value */
    @ParameterizedTest
    @CsvSource({
        "83 90 129 70, 86 93 136 82, 8.2249222852, 0.00413189747764",
        "120 95 70, 1000 980 1010, 14.979039176, 0.000108712041263",
        "5 9 4 12, 60 61 59 63, 1.725636853, 0.18896907223",
        "10 10 10, 100 100 100, 0, 1"
    })
    void trend(String counts, String of, double square, double pValue) {
        double z = CochranArmitage.z(rates(counts, of));

        assertThat(z * z).isCloseTo(square, within(CLOSE));
        assertThat(CochranArmitage.pValue(rates(counts, of))).isCloseTo(pValue, within(CLOSE));
    }

    /** {@code 2 * pbinom(min, n, .5) - dbinom(min, n, .5)}; 1 - dbinom where both are equal */
    @ParameterizedTest
    @CsvSource({
        "1, 7, 0.0390625",
        "41, 38, 0.737554308984",
        "5, 5, 0.75390625",
        "0, 9, 0.001953125",
        "150, 86, 2.89338951762e-05",
        "0, 1, 0.5",
        "900, 1000, 0.0217914992537"
    })
    void mid_p(int earlierOnly, int laterOnly, double pValue) {
        assertThat(McNemar.midP(earlierOnly, laterOnly)).isCloseTo(pValue, within(CLOSE));
    }

    /** Newcombe 1998, Statistics in Medicine 17:873, table II, method 10, as shares. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void newcombe_of_different_people(int a, int m, int b, int n, double low, double high) {
        Interval interval = Newcombe.unpaired(new Rate(b, n), new Rate(a, m));

        assertThat(interval.low() / 100).isCloseTo(low, within(0.00005));
        assertThat(interval.high() / 100).isCloseTo(high, within(0.00005));
    }

    /**
     * Newcombe 1998, Statistics in Medicine 17:2635, method 10, first line in print; all by the
     * formula of the paper written out in R with {@code qnorm(.975)}.
     */
    @ParameterizedTest
    @CsvSource({
        "36, 12, 2, 0, 0.0569295840, 0.3404276030",
        "20, 12, 2, 16, 0.0561564248, 0.3292069954",
        "18, 14, 0, 18, 0.1440826162, 0.3963252817",
        "16, 16, 0, 18, 0.1775408349, 0.4390671822"
    })
    void newcombe_of_the_same_people(
            int both, int first, int second, int neither, double low, double high) {
        Interval interval = Newcombe.paired(both, second, first, neither);

        assertThat(interval.low() / 100).isCloseTo(low, within(CLOSE));
        assertThat(interval.high() / 100).isCloseTo(high, within(CLOSE));
    }

    /**
     * {@code mantelhaen.test(table, correct = FALSE)}: estimate and conf.int. The first line is R's
     * UCBAdmissions, the second its example of penicillin in rabbits.
     */
    @ParameterizedTest
    @CsvSource({
        "512 313 89 19 353 207 17 8 120 205 202 391 138 279 131 244 53 138 94 299 22 351 24 317,"
                + " 0.904696828259, 0.771907361759, 1.06032976444",
        "0 0 6 5 3 0 3 6 6 2 0 4 5 6 1 0 2 5 0 0, 7, 1.02671268846, 47.7251333802",
        "2 5 3 6 4 6 5 5 1 9 3 7, 0.554455445545, 0.17107767905, 1.7969664003",
        "12 188 20 180 3 47 9 41 30 70 25 75, 0.798927613941, 0.514800829698, 1.23986849961"
    })
    void mantel_and_haenszel(String cells, double estimate, double low, double high) {
        int[] table = numbers(cells);
        List<Stratum> strata = new ArrayList<>();
        for (int i = 0; i < table.length; i += 4) {
            Rate later = new Rate(table[i], table[i] + table[i + 1]);
            Rate earlier = new Rate(table[i + 2], table[i + 2] + table[i + 3]);
            strata.add(new Stratum(earlier, later));
        }

        OddsRatio ratio = MantelHaenszel.of(strata).orElseThrow();

        assertThat(ratio.estimate()).isCloseTo(estimate, within(CLOSE));
        assertThat(ratio.low()).isCloseTo(low, within(CLOSE));
        assertThat(ratio.high()).isCloseTo(high, within(CLOSE));
    }

    /** {@code p.adjust(p, "holm")} */
    @ParameterizedTest
    @CsvSource({
        "0.01 0.04 0.03 0.005, 0.03 0.06 0.06 0.02",
        "0.2 0.001 0.9 0.04 0.04, 0.4 0.005 0.9 0.16 0.16"
    })
    void holm(String pValues, String adjusted) {
        assertThat(Holm.adjust(decimals(pValues)))
                .containsExactly(decimals(adjusted), within(CLOSE));
    }

    /** {@code p.adjust(p, "BH")}; the third line is the example of the paper of 1995. */
    @ParameterizedTest
    @CsvSource({
        "0.01 0.04 0.03 0.005, 0.02 0.04 0.04 0.02",
        "0.2 0.001 0.9 0.04 0.04, 0.25 0.005 0.9 0.0666666666667 0.0666666666667",
        "0.0001 0.0004 0.0019 0.0095 0.0201 0.0278 0.0298 0.0344 0.0459 0.3240 0.4262 0.5719"
                + " 0.6528 0.7590 1.0,"
                + " 0.0015 0.003 0.0095 0.035625 0.0603 0.0638571428571 0.0638571428571 0.0645"
                + " 0.0765 0.486 0.581181818182 0.714875 0.753230769231 0.813214285714 1"
    })
    void benjamini_and_hochberg(String pValues, String adjusted) {
        assertThat(BenjaminiHochberg.adjust(decimals(pValues)))
                .containsExactly(decimals(adjusted), within(CLOSE));
    }

    /**
     * {@code survfit(Surv(time, status) ~ 1)} of the package survival 3.5, data {@code aml}, both
     * groups: shares spared; a time with * was censored.
     */
    @ParameterizedTest
    @CsvSource({
        "9 13 13* 18 23 28* 31 34 45* 48 161*, 9 13 18 23 31 34 48,"
                + " 0.909090909091 0.818181818182 0.715909090909 0.613636363636 0.490909090909"
                + " 0.368181818182 0.184090909091",
        "5 5 8 8 12 16* 23 27 30 33 43 45, 5 8 12 23 27 30 33 43 45,"
                + " 0.833333333333 0.666666666667 0.583333333333 0.486111111111 0.388888888889"
                + " 0.291666666667 0.194444444444 0.0972222222222 0"
    })
    void kaplan_and_meier(String watches, String times, String spared) {
        List<Watch> people = Arrays.stream(watches.split(" ")).map(this::watch).toList();

        List<Step> steps = KaplanMeier.steps(people);

        assertThat(steps.stream().mapToInt(step -> (int) step.seconds()).toArray())
                .isEqualTo(numbers(times));
        assertThat(steps.stream().mapToDouble(step -> 1 - step.share()).toArray())
                .containsExactly(decimals(spared), within(CLOSE));
    }

    /**
     * Weeks of remission of 42 children, Freireich et al. 1963, Blood 21:699: with mercaptopurine,
     * as printed in Kleinbaum and Klein, Survival Analysis, chapter 2; with placebo, where nobody
     * was censored, the shares are those still counted of 21.
     */
    @ParameterizedTest
    @CsvSource({
        "6 6 6 6* 7 9* 10 10* 11* 13 16 17* 19* 20* 22 23 25* 32* 32* 34* 35*, 6 7 10 13 16 22 23,"
                + " 0.8571 0.8067 0.7529 0.6902 0.6275 0.5378 0.4482",
        "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23, 1 2 3 4 5 8 11 12 15 17 22 23,"
                + " 0.9048 0.8095 0.7619 0.6667 0.5714 0.3810 0.2857 0.1905 0.1429 0.0952 0.0476 0"
    })
    void kaplan_and_meier_of_leukaemia(String watches, String times, String spared) {
        List<Watch> people = Arrays.stream(watches.split(" ")).map(this::watch).toList();

        List<Step> steps = KaplanMeier.steps(people);

        assertThat(steps.stream().mapToInt(step -> (int) step.seconds()).toArray())
                .isEqualTo(numbers(times));
        assertThat(steps.stream().mapToDouble(step -> 1 - step.share()).toArray())
                .containsExactly(decimals(spared), within(0.00005));
    }

    /** {@code ecdf(c(60, 60, 90, 600))} at its knots */
    @Test
    void plain_shares() {
        assertThat(KaplanMeier.shares(List.of(60L, 60L, 90L, 600L)))
                .containsExactly(new Step(60, 0.5), new Step(90, 0.75), new Step(600, 1));
    }

    /** {@code quantile(x, p, type = 7)} */
    @ParameterizedTest
    @CsvSource({
        "12 15 60 61 300, 0.5, 60",
        "1 2 3 4, 0.5, 2.5",
        "7, 0.5, 7",
        "5 9 100 4000, 0.9, 2830"
    })
    void quantiles(String values, double share, double quantile) {
        assertThat(
                        Quantile.withDefaults()
                                .with(Quantile.EstimationMethod.HF7)
                                .evaluate(decimals(values), share))
                .isCloseTo(quantile, within(CLOSE));
    }

    private Watch watch(String cell) {
        return new Watch(Long.parseLong(cell.replace("*", "")), !cell.endsWith("*"));
    }

    private static List<Rate> rates(String counts, String of) {
        int[] done = numbers(counts);
        int[] people = numbers(of);
        return IntStream.range(0, done.length).mapToObj(i -> new Rate(done[i], people[i])).toList();
    }

    private static int[] numbers(String cells) {
        return Arrays.stream(cells.split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static double[] decimals(String cells) {
        return Arrays.stream(cells.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
