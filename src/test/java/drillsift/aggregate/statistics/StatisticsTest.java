package drillsift.aggregate.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pinned by published examples and by values of R. */
class StatisticsTest {

    @Test
    void wilson_gives_the_values_of_newcombes_table() {
        // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3: 81/263, 15/148, 0/20,
        // 1/29
        assertInterval(Wilson.share(81, 263).orElseThrow(), 0.2553, 0.3662);
        assertInterval(Wilson.share(15, 148).orElseThrow(), 0.0624, 0.1605);
        assertInterval(Wilson.share(0, 20).orElseThrow(), 0.0, 0.1611);
        assertInterval(Wilson.share(1, 29).orElseThrow(), 0.0061, 0.1718);
    }

    @Test
    void wilson_is_exactly_zero_where_nobody_did_it() {
        assertThat(Wilson.share(0, 19_436).orElseThrow().low()).isZero();
        assertThat(Wilson.share(7, 7).orElseThrow().high()).isEqualTo(1);
        assertThat(Wilson.share(0, 0)).isEmpty();
    }

    @Test
    void newcombe_gives_the_published_interval_of_a_difference() {
        // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10: 56/70 - 48/80
        Interval interval = Newcombe.unpaired(new Rate(48, 80), new Rate(56, 70));
        assertThat(interval.low()).isCloseTo(5.24, within(0.01));
        assertThat(interval.high()).isCloseTo(33.39, within(0.01));
    }

    @Test
    void newcombe_for_pairs_contains_the_difference_and_is_symmetric() {
        Interval one = Newcombe.paired(36, 12, 2, 0);
        Interval other = Newcombe.paired(36, 2, 12, 0);
        assertThat(one.low()).isCloseTo(-other.high(), within(1e-9));
        assertThat(one.low()).isLessThan(-20.0);
        assertThat(one.high()).isGreaterThan(-20.0);
    }

    @Test
    void mcnemars_mid_p_is_the_published_one() {
        // Fagerland, Lydersen and Laake 2013, table 4: 1 and 7 discordant pairs, mid-P 0.039
        assertThat(McNemar.midP(1, 7)).isCloseTo(0.0391, within(0.0001));
        assertThat(McNemar.midP(7, 1)).isEqualTo(McNemar.midP(1, 7));
        assertThat(McNemar.midP(0, 0)).isEqualTo(1);
        assertThat(McNemar.midP(5, 5)).isLessThanOrEqualTo(1).isGreaterThan(0.7);
    }

    @Test
    void the_trend_test_gives_the_value_of_r() {
        // R: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82)): X-squared = 8.2249
        List<Rate> smokers =
                List.of(new Rate(83, 86), new Rate(90, 93), new Rate(129, 136), new Rate(70, 82));
        double z = CochranArmitage.z(smokers);
        assertThat(z * z).isCloseTo(8.2249, within(0.0001));
        assertThat(z).isNegative();
        assertThat(CochranArmitage.pValue(smokers)).isCloseTo(0.004132, within(1e-6));
        assertThat(CochranArmitage.z(List.of(new Rate(0, 10), new Rate(0, 10)))).isZero();
    }

    @Test
    void holm_steps_down_and_never_decreases() {
        // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
        assertThat(Holm.adjust(new double[] {0.01, 0.04, 0.03, 0.005}))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void nobody_clicking_is_no_difference_and_no_exception() {
        assertThat(Homogeneity.pValue(List.of(new Rate(0, 20), new Rate(0, 30)))).isEqualTo(1);
        assertThat(Homogeneity.againstRest(new Rate(0, 20), new Rate(0, 50))).isEqualTo(1);
    }

    @Test
    void drawn_and_asymptotic_values_agree_on_large_tables() {
        List<Rate> groups = List.of(new Rate(40, 200), new Rate(60, 220), new Rate(30, 180));
        assertThat(Homogeneity.pValue(groups)).isCloseTo(0.034, within(0.01));
        List<Rate> small = List.of(new Rate(4, 20), new Rate(6, 22), new Rate(3, 18));
        assertThat(Homogeneity.pValue(small)).isEqualTo(Homogeneity.pValue(small));
    }

    private static void assertInterval(Interval interval, double low, double high) {
        assertThat(interval.low()).isCloseTo(low, within(0.00006));
        assertThat(interval.high()).isCloseTo(high, within(0.00006));
    }
}
