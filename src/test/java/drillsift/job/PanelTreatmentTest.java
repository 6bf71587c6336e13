package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignAggregation;
import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Outcomes;
import drillsift.aggregate.RoundComparison;
import drillsift.aggregate.RoundComparison.Panel;
import drillsift.aggregate.RoundOutcomes;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.Treatment;
import drillsift.event.EventKind;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** People in both rounds, of whom nearly all, or nearly all of the others, did something. */
class PanelTreatmentTest {

    private static final IntPredicate NOBODY = person -> false;

    @Test
    void shows_who_was_in_both_rounds_where_that_tells_of_nobody() {
        assertThat(panel(person -> person % 5 == 0, person -> person % 7 == 0)).isPresent();
    }

    @Test
    void hides_them_where_all_but_one_did_it_in_one_round() {
        assertThat(panel(NOBODY, person -> person >= 20 && person < 39)).isEmpty();
        assertThat(panel(person -> person >= 20 && person < 39, NOBODY)).isEmpty();
    }

    @Test
    void hides_them_where_all_but_one_did_it_in_some_round() {
        assertThat(panel(person -> person >= 20 && person < 30, person -> person >= 31)).isEmpty();
    }

    @Test
    void hides_them_where_all_of_those_did_it_who_were_in_one_round_alone() {
        assertThat(panel(person -> person < 20, NOBODY)).isEmpty();
        assertThat(panel(NOBODY, person -> person >= 40)).isEmpty();
    }

    @Test
    void counts_of_repeat_clickers_tell_not_that_everybody_clicked_once() {
        CampaignFigures all =
                published(person -> person < 30, person -> person >= 30 || person < 20, 0, 40);
        CampaignFigures some =
                published(person -> person < 25, person -> person >= 30 || person < 20, 0, 40);

        assertThat(all.repeatClickers().panel()).isEqualTo(40);
        assertThat(all.repeatClickers().byRounds()).isEmpty();
        assertThat(some.repeatClickers().byRounds()).containsExactly(5, 15, 20);
    }

    /** Persons 0 to 39 in the first round, 20 to 59 in the second. */
    private static Optional<Panel> panel(IntPredicate first, IntPredicate second) {
        return published(first, second, 20, 60).comparisons().stream()
                .filter(one -> one.measure() == Measure.CLICK)
                .findFirst()
                .flatMap(RoundComparison::panel);
    }

    private static CampaignFigures published(
            IntPredicate first, IntPredicate second, int from, int to) {
        CampaignFigures figures =
                CampaignAggregation.of(
                        JudgedCampaign.CAMPAIGN,
                        List.of(round(1, first, 0, 40), round(2, second, from, to)));
        return Treatment.publish(figures, new PrivacySettings(10)).figures();
    }

    private static RoundOutcomes round(int number, IntPredicate clicks, int from, int to) {
        StatedRound round = new StatedRound().numbered(number).measuring(EventKind.CLICKED);
        for (int person = from; person < to; person++) {
            round.person("p" + person + "@corp.example", "P", person % 2 == 0 ? "a" : "b", "");
            if (clicks.test(person)) {
                round.own(person - from, EventKind.CLICKED, 5);
            }
        }
        return RoundOutcomes.of(round, Outcomes.of(round));
    }
}
