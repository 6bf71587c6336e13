package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.PublishedFigures;
import drillsift.aggregate.privacy.Treatment;
import drillsift.message.Language;
import drillsift.report.anonymous.GroupModel;
import drillsift.report.individual.Feedback;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The report of a department without names. */
class GroupPdfTest {

    private static final String SALES = "営業本部/営業第一部";
    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void tells_the_published_figures_of_its_department_and_asks_three_questions(Language language)
            throws IOException {
        List<String> pages =
                PdfText.pages(render(SampleFigures.threeRounds(), SALES, Feedback.NONE, language));

        boolean japanese = language == Language.JA;
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
                .doesNotContain("…")
                .contains("13.4%", "32.1%")
                .contains(japanese ? "15 / 112名" : "15 of 112")
                .contains(japanese ? "匿名集計です" : "No names: nothing tells who did what.")
                .contains(japanese ? "全社より高い" : "higher than");
        assertThat(pages.get(1))
                .contains(japanese ? "話し合いの問い" : "Questions to talk over")
                .contains("1.", "2.", "3.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void keeps_the_longest_texts_of_a_mail_and_its_picture_on_one_page(Language language)
            throws IOException {
        Feedback longest = SampleIndividuals.longest(language);

        List<String> pages =
                PdfText.pages(render(SampleFigures.threeRounds(), SALES, longest, language));

        assertThat(pages).hasSize(2);
        String last = longest.next().get(2).replaceAll("\\s", "");
        assertThat(pages.get(1).replaceAll("\\s", "")).contains(last).doesNotContain("…");
        assertThat(pages.get(1).lines().map(String::strip))
                .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void says_nothing_of_what_privacy_hides(Language language) throws IOException {
        SampleFigures everybody =
                SampleFigures.aCampaign().with(SampleRound.number(1).clicks(1).build());
        PublishedFigures hidden =
                Treatment.publish(everybody.build(), new PrivacySettings(PrivacySettings.DEFAULT));

        String page =
                PdfText.pages(render(hidden, SALES, Feedback.NONE, language))
                        .get(0)
                        .replaceAll("\\s+", " ");

        boolean japanese = language == Language.JA;
        assertThat(page)
                .contains(japanese ? "個人が分からないよう表示しません" : "not shown, to protect individuals")
                .doesNotContain("112 / 112", "112 of 112", "100.0%");
    }

    @Test
    void small_departments_that_stand_together_get_one_too() throws IOException {
        byte[] pdf = render(SampleFigures.threeRounds(), "(small)", Feedback.NONE, Language.JA);

        assertThat(PdfText.pages(pdf).get(0)).contains("少人数部署 訓練結果");
    }

    @Test
    void there_is_none_of_a_department_that_is_not_shown() {
        assertThatThrownBy(
                        () ->
                                render(
                                        SampleFigures.threeRounds(),
                                        "監査室",
                                        Feedback.NONE,
                                        Language.JA))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] render(
            SampleFigures figures, String group, Feedback mail, Language language) {
        return render(figures.published(), group, mail, language);
    }

    private static byte[] render(
            PublishedFigures figures, String group, Feedback mail, Language language) {
        Document document =
                GroupModel.of(figures, group, mail, new ReportTexts(language), Notice.NONE);
        return ENGINE.render(document).bytes();
    }
}
