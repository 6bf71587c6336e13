package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.CampaignFigures;
import drillsift.aggregate.RoundFigures;
import drillsift.aggregate.RoundFigures.Waterfall;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.Treatment;
import drillsift.message.Language;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where privacy hides a number, the sentence says that and nothing else. */
class TreatedSentencesTest {

    private final Wording japanese = new Wording(new ReportTexts(Language.JA));
    private final Wording english = new Wording(new ReportTexts(Language.EN));

    @Test
    void gives_the_reason_that_holds_where_no_speed_is_shown() {
        String few = "反応までの時間を示せる人が少ないため、反応の速さは示しません。";
        SampleRound round =
                SampleRound.number(1).departments(List.of("総務部"), List.of(40)).clicks(0.05);
        RoundFigures treated = treated(round.reports(0)).last();

        assertThat(treated.speed().median()).as("of two people").isEmpty();
        assertThat(new Sentences(treated(round), japanese).findings().get(0)).isEqualTo(few);
        assertThat(new Sentences(treated(round), english).findings().get(0))
                .isEqualTo("Too few people have a time to show, so the speed is not shown.");
        CampaignFigures none = treated(round.clicks(0));
        assertThat(new Sentences(none, english).findings().get(0)).startsWith("Nobody clicked");
    }

    private static CampaignFigures treated(SampleRound round) {
        return Treatment.publish(
                        SampleFigures.aCampaign().with(round.build()).build(),
                        new PrivacySettings(10))
                .figures();
    }

    @Test
    void tells_no_number_of_accesses_that_would_tell_how_many_acted() {
        SampleRound nearlyAll =
                SampleRound.number(1)
                        .departments(List.of("all"), List.of(12))
                        .clicks(11 / 12.0)
                        .accesses(new Waterfall(20, 4, 0, 3, 1, 1, 11, 0));

        assertThat(new Sentences(treated(nearlyAll), japanese).findings().get(2))
                .isEqualTo("アクセスの件数は、個人が分からないよう示しません。");
        assertThat(new Sentences(treated(nearlyAll), english).findings().get(2))
                .isEqualTo("The number of accesses is not shown, to protect individuals.");
    }

    @Test
    void tells_that_nothing_was_judged_also_where_the_number_of_accesses_is_hidden() {
        SampleRound everybody =
                SampleRound.number(1)
                        .departments(List.of("all"), List.of(12))
                        .clicks(1)
                        .accesses(new Waterfall(20, 4, 3, 0, 0, 0, 13, 13));
        CampaignFigures treated = treated(everybody);

        assertThat(treated.last().waterfall().raw()).isZero();
        assertThat(new Sentences(treated, japanese).findings().get(2))
                .isEqualTo("記録にアドレスもブラウザーの情報もなく、人と機械を見分けていません。数に機械を含む可能性があります。");
        assertThat(new Sentences(treated, english).findings().get(2))
                .startsWith("With no address and no program on file, nothing could be judged:");
    }
}
