package drillsift.aggregate.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Interval;
import drillsift.aggregate.Rate;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import drillsift.aggregate.statistics.MantelHaenszel.Stratum;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables with nobody, everybody, one row or no difference never throw and never give NaN. */
class DegenerateTablesTest {

    private static final int[] SIZES = {0, 1, 2, 10, 300};

    /** Two groups with every extreme of people and of those who did it. */
    static List<List<Rate>> pairs() {
        List<Rate> rates = new java.util.ArrayList<>();
        for (int of : SIZES) {
            rates.add(new Rate(0, of));
            rates.add(new Rate(of, of));
            rates.add(new Rate(of / 2, of));
        }
        return rates.stream()
                .flatMap(one -> rates.stream().map(other -> List.of(one, other)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_test_gives_a_p_value_between_0_and_1(List<Rate> pair) {
        Rate all = pair.get(0).plus(pair.get(1));
        assertThat(Homogeneity.againstRest(pair.get(0), all)).isBetween(0.0, 1.0);
        assertThat(Homogeneity.pValue(pair)).isBetween(0.0, 1.0);
        assertThat(Homogeneity.pValue(pair.subList(0, 1))).isBetween(0.0, 1.0);
        assertThat(CochranArmitage.pValue(pair)).isBetween(0.0, 1.0);
        assertThat(McNemar.midP(pair.get(0).count(), pair.get(1).count())).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_interval_is_finite_and_in_order(List<Rate> pair) {
        Rate earlier = pair.get(0);
        Rate later = pair.get(1);
        if (earlier.of() > 0 && later.of() > 0) {
            assertOrdered(Newcombe.unpaired(earlier, later), -100, 100);
        }
        int people = earlier.of() + later.of();
        if (people > 0) {
            Interval paired =
                    Newcombe.paired(
                            earlier.count(),
                            earlier.of() - earlier.count(),
                            later.count(),
                            later.of() - later.count());
            assertOrdered(paired, -100, 100);
        }
        Wilson.percent(earlier).ifPresent(interval -> assertOrdered(interval, 0, 100));
        MantelHaenszel.of(List.of(new Stratum(earlier, later)))
                .ifPresent(
                        ratio -> {
                            assertThat(ratio.low()).isPositive().isLessThan(ratio.estimate());
                            assertThat(ratio.high()).isFinite().isGreaterThan(ratio.estimate());
                        });
    }

    @Test
    void a_group_without_people_changes_no_p_value() {
        List<Rate> groups = List.of(new Rate(4, 20), new Rate(6, 22));
        List<Rate> withNobody = List.of(new Rate(4, 20), new Rate(0, 0), new Rate(6, 22));

        assertThat(Homogeneity.pValue(withNobody)).isEqualTo(Homogeneity.pValue(groups));
    }

    @Test
    void no_p_value_at_all_is_adjusted_to_none() {
        assertThat(Holm.adjust(new double[0])).isEmpty();
        assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
    }

    @Test
    void an_odds_ratio_needs_somebody_who_did_it_and_somebody_who_did_not() {
        assertThat(MantelHaenszel.of(List.of())).isEmpty();
        assertThat(MantelHaenszel.of(List.of(new Stratum(new Rate(0, 9), new Rate(0, 9)))))
                .isEmpty();
        assertThat(MantelHaenszel.of(List.of(new Stratum(new Rate(9, 9), new Rate(3, 9)))))
                .isEmpty();
    }

    @Test
    void equally_long_watches_give_the_plain_share() {
        List<Watch> people =
                List.of(
                        new Watch(60, true),
                        new Watch(90, true),
                        new Watch(600, false),
                        new Watch(600, false));

        assertThat(KaplanMeier.at(KaplanMeier.steps(people), 59)).isZero();
        assertThat(KaplanMeier.at(KaplanMeier.steps(people), 60)).isEqualTo(0.25);
        assertThat(KaplanMeier.at(KaplanMeier.steps(people), 600)).isEqualTo(0.5);
        assertThat(KaplanMeier.steps(List.of())).isEmpty();
    }

    /** Nobody, one person, all at once, all or none censored, nobody watched at all. */
    @Test
    void a_curve_never_leaves_0_to_1() {
        for (int people : SIZES) {
            for (int happened : new int[] {0, people / 2, people}) {
                for (int apart : new int[] {0, 1, 7}) {
                    List<Watch> watches = new java.util.ArrayList<>();
                    for (int i = 0; i < people; i++) {
                        watches.add(new Watch((long) apart * i, i < happened));
                    }
                    List<KaplanMeier.Step> steps = KaplanMeier.steps(watches);
                    assertThat(steps.isEmpty()).isEqualTo(happened == 0);
                    assertThat(steps).allMatch(step -> step.share() > 0 && step.share() <= 1);
                    assertThat(KaplanMeier.at(steps, Long.MAX_VALUE)).isBetween(0.0, 1.0);
                }
            }
        }
        assertThat(KaplanMeier.shares(List.of())).isEmpty();
    }

    private static void assertOrdered(Interval interval, double least, double most) {
        assertThat(interval.low()).isBetween(least - 1e-9, interval.high());
        assertThat(interval.high()).isLessThanOrEqualTo(most + 1e-9);
    }
}
