package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.CurveMethod;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Chance;
import drillsift.aggregate.RoundFigures.Incidence;
import drillsift.aggregate.RoundFigures.Speed;
import drillsift.aggregate.statistics.KaplanMeier;
import drillsift.aggregate.statistics.KaplanMeier.Step;
import drillsift.aggregate.statistics.KaplanMeier.Watch;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A few people who had less time to react are not counted out by the curve. */
class CensoredCurveTest {

    private static final int K = 10;
    private static final int HOUR = 3600;
    private static final Map<String, String> NONE_SHOWN = Map.of();
    private static final Map<String, String> TWO_SHOWN = Map.of("A", "A", "B", "others");

    private final List<Watch> watches = new ArrayList<>();
    private final List<Chance> chances = new ArrayList<>();

    /** People of a department who could react for so long; some of them did, after so long. */
    private CensoredCurveTest people(int count, String department, int hours, int after, int did) {
        for (int i = 0; i < count; i++) {
            boolean reacted = i < did;
            watches.add(new Watch((long) HOUR * (reacted ? after : hours), reacted));
            chances.add(new Chance(department, (long) HOUR * hours, reacted));
        }
        return this;
    }

    private Incidence curve() {
        return new Incidence(KaplanMeier.steps(watches), chances);
    }

    private boolean isSafe(Map<String, String> groupOf) {
        return CensoredCurve.isSafe(curve(), groupOf, K);
    }

    /** Of 40 people 23 react, three of them late, and three people got the mail a day after. */
    private double last(int reactedOfThree) {
        watches.clear();
        chances.clear();
        people(20, "A", 48, 1, 20 - reactedOfThree).people(3, "A", 48, 30, 3);
        people(14, "A", 48, 1, 0).people(3, "A", 24, 1, reactedOfThree);
        return KaplanMeier.at(curve().steps(), 30 * HOUR);
    }

    @Test
    void a_curve_would_tell_how_many_of_three_late_ones_reacted() {
        assertThat(Math.round(1000 * last(0))).isEqualTo(588);
        assertThat(Math.round(1000 * last(1))).isEqualTo(583);
        assertThat(Math.round(1000 * last(3))).isEqualTo(575);

        assertThat(isSafe(NONE_SHOWN)).isFalse();
    }

    @Test
    void as_many_as_a_group_needs_may_have_had_less_time() {
        people(27, "A", 48, 30, 20).people(9, "A", 24, 1, 3);
        assertThat(isSafe(NONE_SHOWN)).isFalse();

        people(1, "A", 24, 1, 0);
        assertThat(isSafe(NONE_SHOWN)).isTrue();
    }

    @Test
    void they_have_to_be_as_many_in_every_shown_group() {
        people(30, "A", 48, 30, 20).people(20, "B", 48, 30, 5).people(12, "A", 24, 1, 3);
        assertThat(isSafe(TWO_SHOWN)).isTrue();

        people(1, "B", 24, 1, 0);
        assertThat(isSafe(NONE_SHOWN)).isTrue();
        assertThat(isSafe(TWO_SHOWN)).isFalse();
    }

    @Test
    void nearly_all_of_them_must_not_have_reacted() {
        people(30, "A", 48, 30, 20).people(20, "A", 24, 1, 19);
        assertThat(isSafe(NONE_SHOWN)).isFalse();

        people(1, "A", 24, 1, 0);
        assertThat(isSafe(NONE_SHOWN)).isTrue();
    }

    @Test
    void who_does_not_count_is_a_group_as_well() {
        people(30, "A", 48, 30, 20).people(20, "A", 24, 1, 5);
        chances.add(new Chance("A", -1, false));

        assertThat(isSafe(NONE_SHOWN)).isFalse();
    }

    @Test
    void nothing_is_safe_of_which_nobody_knows_whom_it_counts() {
        people(30, "A", 48, 30, 20).people(20, "A", 24, 1, 5);

        assertThat(CensoredCurve.isSafe(new Incidence(curve().steps()), NONE_SHOWN, K)).isFalse();
    }

    @Test
    void the_plain_share_stands_where_the_estimate_would_tell_of_few() {
        people(30, "A", 48, 30, 20).people(9, "A", 24, 1, 3);
        Speed plain = published();
        assertThat(plain.curveMethod()).isEqualTo(CurveMethod.PLAIN);
        assertThat(plain.curve()).last().extracting(Step::share).isEqualTo(1.0);

        people(1, "A", 24, 1, 0);
        Speed censored = published();
        assertThat(censored.curveMethod()).isEqualTo(CurveMethod.CENSORED);
        assertThat(censored.incidence().orElseThrow().chances()).isEmpty();
    }

    /** A round that is like any other but for its curve. */
    private Speed published() {
        RoundFigures one = SampleRound.number(1).build();
        RoundFigures round =
                new RoundFigures(
                        one.round(),
                        one.targeted(),
                        one.excluded(),
                        one.delivered(),
                        one.deliveryRecorded(),
                        one.firstSent(),
                        one.lastSent(),
                        one.lastRecord(),
                        one.total(),
                        one.departments(),
                        one.imageLoads(),
                        one.states(),
                        speed(one.speed()),
                        one.dates(),
                        one.hours(),
                        one.offHours(),
                        one.devices(),
                        one.waterfall(),
                        one.filterReviewNeeded());
        CampaignFigures figures = SampleFigures.aCampaign().with(round).build();
        return Treatment.publish(figures, new PrivacySettings(K)).figures().last().speed();
    }

    private Speed speed(Speed one) {
        return new Speed(
                one.delays(),
                one.median(),
                one.firstReport(),
                one.beforeFirstReport(),
                one.preventable(),
                one.immediate(),
                one.sameDay(),
                one.late(),
                one.afterClose(),
                one.late2h(),
                Optional.of(curve()));
    }
}
