package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.message.Language;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private final Wording japanese = new Wording(new ReportTexts(Language.JA));
    private final Wording english = new Wording(new ReportTexts(Language.EN));

    @Test
    void names_a_change_only_where_the_test_found_one() {
        assertThat(headline(twoRounds(Answer.DIFFERS))).endsWith("クリック率は前回の9.2%から5.6%に下がりました。");
        assertThat(headline(twoRounds(Answer.NO_DIFFERENCE_SHOWN)))
                .endsWith("クリック率は5.6%で、前回と差があるとは言えません。");
        assertThat(headline(twoRounds(Answer.CANNOT_TELL))).endsWith("クリック率は5.6%で、前回との差は判断できません。");
    }

    @Test
    void names_no_change_that_undecided_accesses_could_undo() {
        SampleFigures narrow = twoRounds(0.02);
        SampleFigures wide = twoRounds(0.2);

        assertThat(headline(narrow)).endsWith("クリック率は前回の9.2%から5.6%に下がりました。");
        assertThat(new TrendSentences(narrow.build(), japanese).title())
                .isEqualTo("クリック率は前回より下がったと言えます");
        assertThat(headline(wide)).endsWith("クリック率は5.6%（4.5%〜6.6%）で、前回との差は判定の幅によって変わるため判断できません。");
        assertThat(new Sentences(wide.build(), japanese).change(Measure.CLICK))
                .isEqualTo("前回 9.2% 判定の幅により判断できません");
        assertThat(new TrendSentences(wide.build(), english).title())
                .isEqualTo(
                        "The filter range leaves open whether the click rate changed since last"
                                + " time");
        assertThat(Change.of(wide.build(), Measure.REPORT)).isEqualTo(Change.SAME);
    }

    private static SampleFigures twoRounds(double undecided) {
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(0.092).undecided(undecided).build())
                .with(SampleRound.number(2).clicks(0.056).undecided(undecided).build());
    }

    @Test
    void a_title_over_all_rounds_says_what_it_does_not_tell_of_the_last_two() {
        assertThat(title(rounds(0.168, 0.092, 0.057), japanese))
                .isEqualTo("3回を通して、クリック率は下がり、報告率は上がっています。\n直近2回では、報告率に差があるとは言えません");
        assertThat(title(rounds(0.168, 0.06, 0.057), japanese))
                .isEqualTo("3回を通して、クリック率は下がり、報告率は上がっています。\n直近2回では、クリック率と報告率に差があるとは言えません");
        assertThat(title(rounds(0.168, 0.06, 0.057), english))
                .isEqualTo(
                        "Over 3 rounds the click rate falls and the report rate rises;\n"
                                + "between the last two no difference in the click rate and report"
                                + " rate is shown");
        assertThat(title(rounds(0.168, 0.05, 0.09), english))
                .startsWith("Over 3 rounds the click rate falls")
                .contains(";\nbetween the last two the click rate rose;");
        assertThat(title(rounds(0.08, 0.13, 0.085), english))
                .isEqualTo(
                        "Over 3 rounds the report rate rises;\n"
                                + "between the last two the click rate fell; no difference in the"
                                + " report rate is shown");
    }

    @Test
    void a_title_over_all_rounds_that_holds_of_the_last_two_as_well_says_no_more() {
        assertThat(title(SampleFigures.threeRounds(), japanese))
                .isEqualTo("3回を通して、クリック率は下がり、報告率は上がっています");
        assertThat(title(SampleFigures.threeRounds(), english))
                .isEqualTo("Over 3 rounds the click rate falls and the report rate rises");
    }

    @Test
    void a_trend_that_undecided_accesses_could_undo_is_none() {
        SampleFigures wide =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).clicks(0.09).undecided(0.3).build())
                        .with(SampleRound.number(2).clicks(0.08).undecided(0.3).build())
                        .with(SampleRound.number(3).clicks(0.06).undecided(0.3).build());

        assertThat(title(wide, japanese)).isEqualTo("3回を通したクリック率の傾向は、判定の幅によって変わるため判断できません");
    }

    /** Reports rise from the first to the second round and stay. */
    private static SampleFigures rounds(double first, double second, double third) {
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(first).reports(0.2).undecided(0).build())
                .with(SampleRound.number(2).clicks(second).reports(0.3).undecided(0).build())
                .with(SampleRound.number(3).clicks(third).reports(0.31).undecided(0).build());
    }

    private static String title(SampleFigures figures, Wording words) {
        return new TrendSentences(figures.build(), words).title();
    }

    @Test
    void names_whose_clock_it_is_where_mails_went_out_at_different_times() {
        SampleFigures one = SampleFigures.aCampaign().with(SampleRound.number(1).build());
        SampleFigures many =
                SampleFigures.aCampaign().with(SampleRound.number(1).staggered().build());

        assertThat(headline(one)).contains("最初の報告は配信の6分後でした。");
        assertThat(headline(many)).contains("初報は本人への配信の6分後でした。");
        assertThat(new Sentences(one.build(), english).speedTitle())
                .doesNotContain("own mail")
                .endsWith("the first report came after 6 min");
        assertThat(new Sentences(many.build(), english).speedTitle())
                .startsWith("From own mail: half of the people who clicked within");
    }

    @Test
    void tells_all_days_on_which_mails_went_out() {
        ZoneId zone = ZoneId.of("Asia/Tokyo");
        RoundHead one = RoundHead.of(SampleRound.number(1).build());
        RoundHead many = RoundHead.of(SampleRound.number(1).staggered().build());

        assertThat(japanese.dates(one, zone)).contains("2026年4月14日(火)");
        assertThat(japanese.dates(many, zone)).contains("2026年4月14日(火)〜2026年4月16日(木)");
        assertThat(english.dates(many, zone))
                .contains("Tuesday, 14 April 2026 to Thursday, 16 April 2026");
        assertThat(
                        english.dates(
                                new RoundHead(
                                        1,
                                        "link",
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty()),
                                zone))
                .isEmpty();
    }

    @Test
    void calls_no_change_between_rounds_of_different_difficulty() {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).clicks(0.1).build())
                        .with(SampleRound.number(2).difficulty(SampleFigures.hard()).build());

        assertThat(headline(figures)).endsWith("難易度が異なるため、増減だけでは判断できません。");
        assertThat(new TrendSentences(figures.build(), english).title())
                .isEqualTo(
                        "The difficulty differs between rounds, so the change alone says nothing");
        assertThat(TrendSentences.isHollow(figures.build().rounds(), 1)).isTrue();
        assertThat(TrendSentences.isHollow(figures.build().rounds(), 0)).isFalse();
    }

    @Test
    void calls_no_change_between_a_link_and_an_attachment_and_speaks_of_reactions() {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .with(SampleRound.number(2).attachment().build());

        assertThat(MainMeasure.of(figures.build())).isEqualTo(Measure.REACTION);
        assertThat(headline(figures)).contains("反応率は6.0%です。前回とはメールの種類が異なる");
    }

    @Test
    void calls_no_change_where_a_difficulty_is_missing() {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .with(SampleRound.number(2).difficulty(Optional.empty()).build());

        assertThat(headline(figures)).contains("難易度が設定されていないため");
    }

    @Test
    void names_no_department_that_privacy_has_merged() {
        SampleFigures merged =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .departmentAnswer(Answer.DIFFERS, "(small)", "営業本部/(small)");

        assertThat(new DepartmentSentences(merged.build(), english).title())
                .isEqualTo("Departments vary, but no single department can be called higher");
    }

    @Test
    void does_not_say_that_nobody_clicked_where_no_record_names_anybody() {
        SampleFigures nobody =
                SampleFigures.aCampaign().with(SampleRound.number(1).unrecorded().build());

        assertThat(headline(nobody))
                .isEqualTo("対象者の誰かを示す記録が、一件もありません。\n" + "0という率を読む前に、記録と名簿の組み合わせを確かめてください。");
        assertThat(new Sentences(nobody.build(), english).headline())
                .isEqualTo(
                        "No record names anybody on the roster.\n"
                                + "Check that logs and roster belong together before you rely on a"
                                + " rate of 0.");
    }

    @Test
    void claims_no_people_where_nothing_could_be_judged() {
        var figures =
                SampleFigures.aCampaign().with(SampleRound.number(1).unjudged().build()).build();

        assertThat(new Sentences(figures, english).findings().get(2))
                .isEqualTo(
                        "With no address and no program on file, nothing could be judged:"
                                + " machines may be among these figures.");
        assertThat(new Sentences(figures, japanese).findings().get(2))
                .startsWith("記録にアドレスもブラウザーの情報もなく、人と機械を見分けていません。");
    }

    @Test
    void says_nearly_all_without_a_number() {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).noted(Measure.CLICK, Note.TOP_CODED).build());

        assertThat(headline(figures)).endsWith("クリック率は「ほぼ全員」です。");
        assertThat(new Sentences(figures.build(), japanese).findings().get(0))
                .isEqualTo("反応した人の数を示さないため、速さも示しません。");
    }

    @Test
    void accuses_no_department_where_none_differs() {
        var figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .departmentAnswer(Answer.DIFFERS)
                        .build();

        assertThat(new DepartmentSentences(figures, japanese).title())
                .isEqualTo("部署間のばらつきはありますが、特定の部署だけが高いとは言えません");
    }

    @Test
    void asks_a_department_that_differs_a_question() {
        var figures = SampleFigures.threeRounds().build();

        assertThat(new DepartmentSentences(figures, english).title())
                .isEqualTo(
                        "営業本部/営業第一部 has a higher click rate than the company."
                                + " Which business mail did it resemble?");
    }

    @Test
    void gives_no_percentage_under_twenty_people() {
        var small =
                SampleRound.number(1).departments(List.of("総務部"), List.of(14)).clicks(0.2).build();
        var figures = SampleFigures.aCampaign().with(small);

        assertThat(headline(figures)).contains("14名中3名").doesNotContain("%");
    }

    @Test
    void rounds_half_up_from_the_counts() {
        assertThat(japanese.percent(new drillsift.aggregate.Rate(1, 16))).isEqualTo("6.3%");
        assertThat(japanese.percent(new drillsift.aggregate.Rate(1, 2000))).isEqualTo("0.1%");
        assertThat(japanese.signed(-0.04)).isEqualTo("0.0");
        assertThat(japanese.signed(-3.45)).isEqualTo("−3.5");
    }

    private static SampleFigures twoRounds(Answer clicks) {
        return SampleFigures.aCampaign()
                .with(SampleRound.number(1).clicks(0.092).build())
                .with(SampleRound.number(2).clicks(0.056).build())
                .answering(clicks, Answer.NO_DIFFERENCE_SHOWN);
    }

    private String headline(SampleFigures figures) {
        return new Sentences(figures.build(), japanese).headline();
    }
}
