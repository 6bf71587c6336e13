package drillsift.report.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Rate;
import drillsift.aggregate.statistics.Newcombe;
import drillsift.message.Language;
import drillsift.report.Document;
import drillsift.report.ReportTexts;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the page of the trend says while there is one round alone. */
class NextRoundTest {

    private static String line(SampleFigures figures, int number) {
        Document report = ExecutiveModel.of(figures.published(), new ReportTexts(Language.EN));
        return report.pages().get(1).values().get("next" + number).toString();
    }

    @Test
    void tells_from_how_many_people_on_there_will_be_a_difference() {
        SampleFigures one = SampleFigures.aCampaign().with(SampleRound.number(1).build());

        assertThat(line(one, 1))
                .isEqualTo(
                        "Click rate: of 1,098 people again, about 43 or fewer will be a fall, 94 or more a"
                                + " rise.");
        assertThat(line(one, 4)).startsWith("Only rounds with the same kind of mail");
    }

    @Test
    void a_fall_to_nobody_is_no_number_or_fewer() {
        SampleRound round =
                SampleRound.number(1).departments(List.of("総務部"), List.of(45)).clicks(6 / 45.0);

        assertThat(line(SampleFigures.aCampaign().with(round.build()), 1))
                .isEqualTo(
                        "Click rate: of 45 people again, about 0 will be a fall, 14 or more a rise.");
    }

    @Test
    void says_nothing_of_it_once_there_are_two_rounds() {
        for (int line = 1; line <= 4; line++) {
            assertThat(line(SampleFigures.threeRounds(), line)).isEmpty();
        }
    }

    @Test
    void asks_for_a_difficulty_where_none_is_stated() {
        SampleRound round = SampleRound.number(1).difficulty(Optional.empty());

        assertThat(line(SampleFigures.aCampaign().with(round.build()), 4))
                .startsWith("This round has no difficulty stated");
    }

    @Test
    void a_turning_point_is_the_first_count_that_differs() {
        for (Rate now : List.of(new Rate(66, 1_098), new Rate(3, 40), new Rate(38, 40))) {
            NextRound.fall(now).ifPresent(fall -> assertThat(high(now, fall.count())).isNegative());
            NextRound.fall(now)
                    .ifPresent(fall -> assertThat(high(now, fall.count() + 1)).isNotNegative());
            NextRound.rise(now).ifPresent(rise -> assertThat(low(now, rise.count())).isPositive());
            NextRound.rise(now)
                    .ifPresent(rise -> assertThat(low(now, rise.count() - 1)).isNotPositive());
        }
        assertThat(NextRound.fall(new Rate(3, 40))).as("3 of 40 cannot fall enough").isEmpty();
        assertThat(NextRound.rise(new Rate(38, 40))).isEmpty();
        assertThat(NextRound.fall(new Rate(0, 5))).isEmpty();
    }

    private static double high(Rate now, int later) {
        return Newcombe.unpaired(now, new Rate(later, now.of())).high();
    }

    private static double low(Rate now, int later) {
        return Newcombe.unpaired(now, new Rate(later, now.of())).low();
    }
}
