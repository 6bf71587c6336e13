package drillsift.aggregate.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Figure;
import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.Rate;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A small company of which nearly everybody clicked: what docs say of "nearly all". */
class NearlyAllTest {

    private static RoundFigures published(int clicked, double undecided) {
        return published(round(clicked, undecided));
    }

    private static SampleRound round(int clicked, double undecided) {
        return SampleRound.number(1)
                .departments(List.of("all"), List.of(12))
                .clicks(clicked / 12.0)
                .reports(0)
                .undecided(undecided);
    }

    private static RoundFigures published(SampleRound round) {
        return Treatment.publish(
                        SampleFigures.aCampaign().with(round.build()).build(),
                        new PrivacySettings(10))
                .figures()
                .last();
    }

    @Test
    void all_or_all_but_one_of_the_company_have_no_number_either() {
        for (int clicked : new int[] {12, 11}) {
            Figure click = published(clicked, 0).total(Measure.CLICK);

            assertThat(click.note()).as("%s of 12", clicked).isEqualTo(Note.TOP_CODED);
            assertThat(List.of(click.rate(), click.strict(), click.lenient(), click.raw()))
                    .containsOnly(Optional.empty());
        }
    }

    @Test
    void no_accesses_are_told_whether_all_or_all_but_one_did_it() {
        for (int clicked : new int[] {12, 11}) {
            for (int human = clicked; human < 15; human++) {
                assertThat(accesses(clicked, human))
                        .as("%s accesses of %s people", human, clicked)
                        .isEqualTo(new Waterfall(0, 0, 0, 0, 0, 0, 0, 0));
            }
        }
        assertThat(accesses(10, 11)).isEqualTo(counted(11));
    }

    private static Waterfall accesses(int clicked, int human) {
        SampleRound round = round(clicked, 0).accesses(counted(human));
        return published(round).waterfall();
    }

    private static Waterfall counted(int human) {
        return new Waterfall(human + 9, 4, 0, 3, 1, 1, human, 0);
    }

    @Test
    void the_total_is_exact_where_two_did_not() {
        assertThat(published(10, 0).total(Measure.CLICK).rate()).contains(new Rate(10, 12));
    }

    @Test
    void what_is_counted_decides_and_not_how_far_the_range_goes() {
        Figure click = published(6, 1).total(Measure.CLICK);

        assertThat(click.rate()).contains(new Rate(6, 12));
        assertThat(click.lenient()).as("nobody is ruled out").contains(12);
    }
}
