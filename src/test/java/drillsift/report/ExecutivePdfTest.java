package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.RoundFigures.Answer;
import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ExecutivePdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    static Stream<Arguments> editions() {
        return SampleCampaigns.all().entrySet().stream()
                .flatMap(
                        sample ->
                                Stream.of(Language.values())
                                        .map(
                                                language ->
                                                        Arguments.of(
                                                                sample.getKey(),
                                                                language,
                                                                sample.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("editions")
    void begins_no_line_with_a_mark_that_belongs_to_the_line_before(
            String name, Language language, SampleFigures figures) throws IOException {
        for (String page : PdfText.pages(render(figures, language).bytes())) {
            assertThat(page.lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("editions")
    void cuts_no_text_short(String name, Language language, SampleFigures figures)
            throws IOException {
        List<String> pages = PdfText.pages(render(figures, language).bytes());

        for (int page : new int[] {0, 1, pages.size() - 2, pages.size() - 1}) {
            assertThat(pages.get(page)).doesNotContain("…");
        }
    }

    @Test
    void says_how_the_curve_was_calculated() throws IOException {
        SampleFigures plain = SampleFigures.threeRounds();
        SampleFigures staggered =
                SampleFigures.threeRounds().with(SampleRound.number(4).staggered().build());

        assertThat(page4(plain, Language.EN))
                .contains(
                        "Share of people who clicked over time since delivery", "(ECDF)", "Half:");
        assertThat(page4(plain, Language.JA)).contains("(経験分布)");
        assertThat(page4(staggered, Language.EN))
                .contains("Share of people delivered to who had reacted", "Kaplan-Meier estimate")
                .doesNotContain("(ECDF)", "Half:");
        assertThat(page4(staggered, Language.JA)).contains("Kaplan-Meier法で推定", "配信した人の何割が");
    }

    private static String page4(SampleFigures figures, Language language) throws IOException {
        return PdfText.pages(render(figures, language).bytes()).get(3);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("editions")
    void embeds_every_font_and_is_tagged(String name, Language language, SampleFigures figures)
            throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(figures, language).bytes())) {
            assertThat(PdfText.fonts(pdf)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getLanguage())
                    .isEqualTo(language == Language.JA ? "ja-JP" : "en-US");
            assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("editions")
    void has_four_pages_and_one_of_definitions(
            String name, Language language, SampleFigures figures) throws IOException {
        RenderedDocument document = render(figures, language);

        assertThat(document.pages()).isEqualTo(name.equals("sixty-departments") ? 8 : 5);
        assertThat(PdfText.pages(document.bytes()).get(0)).contains("1/" + document.pages());
    }

    /** Of so many people that judging moves the rate more than chance does. */
    static Stream<SampleRound> doubtedRounds() {
        return Stream.of(
                        SampleRound.number(2),
                        SampleRound.number(2).difficulty(SampleFigures.hard()),
                        SampleRound.number(2).difficulty(Optional.empty()),
                        SampleRound.number(2).attachment())
                .map(round -> round.departments(List.of("Sales", "Plant"), List.of(9_000, 9_000)));
    }

    @ParameterizedTest
    @MethodSource("doubtedRounds")
    void a_rate_that_judging_moves_stands_with_its_range_in_one_line(SampleRound round)
            throws IOException {
        for (Language language : Language.values()) {
            SampleFigures figures =
                    SampleFigures.aCampaign()
                            .with(SampleRound.number(1).clicks(0.12).build())
                            .with(round.build())
                            .answering(Answer.NO_DIFFERENCE_SHOWN, Answer.NO_DIFFERENCE_SHOWN);

            String page = PdfText.pages(render(figures, language).bytes()).get(0);

            assertThat(page).contains(language == Language.JA ? "6.0%（5." : "6.0% (5.");
            assertThat(page).doesNotContain("…");
        }
    }

    @Test
    void gives_the_same_bytes_for_the_same_figures() {
        byte[] once = render(SampleFigures.threeRounds(), Language.JA).bytes();
        byte[] again =
                new ReportEngine(Map.of())
                        .render(document(SampleFigures.threeRounds(), Language.JA))
                        .bytes();

        assertThat(again).isEqualTo(once);
    }

    @Test
    void prints_the_figures_as_text_that_can_be_searched() throws IOException {
        List<String> pages =
                PdfText.pages(render(SampleFigures.threeRounds(), Language.JA).bytes());

        assertThat(pages.get(0))
                .contains("報告した人は前回の20.6%から32.0%に増えました。")
                .contains("351 / 1,098名")
                .contains("匿名集計");
        assertThat(pages.get(1)).contains("16.8%").contains("第2回").contains("クリック率");
        assertThat(pages.get(2)).contains("営業本部/営業第一部").contains("少人数部署(4)");
        assertThat(pages.get(3)).contains("最初の報告 6分").contains("判定保留");
        assertThat(pages.get(3).replaceAll("\\s", "")).contains("2時間より後に反応した7名は", "率は5.1%です");
        assertThat(pages.get(4)).contains("秘匿処理 k=10 検査済");
    }

    @Test
    void gives_no_reason_but_the_missing_records_where_reactions_were_not_measured()
            throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(
                                SampleRound.number(1)
                                        .without(Measure.REACTION)
                                        .without(Measure.CLICK)
                                        .without(Measure.NONE)
                                        .build());

        String page = PdfText.pages(render(figures, Language.JA).bytes()).get(0);

        assertThat(page)
                .contains("反応が未計測のため、反応の速さは示しません。")
                .contains("未計測のため、部署の違いは分かりません")
                .doesNotContain("配信時刻が分からない")
                .doesNotContain("人数が少なく")
                .doesNotContain("防げた");
    }

    @Test
    void tells_of_few_people_in_tenths_what_may_be_behind_nobody() throws IOException {
        SampleRound round =
                SampleRound.number(1).departments(List.of("総務部"), List.of(12)).clicks(0).reports(0);
        SampleFigures figures = SampleFigures.aCampaign().with(round.build());

        assertThat(PdfText.pages(render(figures, Language.JA).bytes()).get(0))
                .contains("0名でも、最大で 2割程度の可能性は")
                .doesNotContain("24.2%");
        assertThat(PdfText.pages(render(figures, Language.EN).bytes()).get(0))
                .contains("Up to about 2 in 10", "remains possible");
    }

    @Test
    void lists_no_departments_where_nothing_was_measured() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(
                                SampleRound.number(1)
                                        .without(Measure.REACTION)
                                        .without(Measure.CLICK)
                                        .without(Measure.REPORT)
                                        .build());

        assertThat(PdfText.pages(render(figures, Language.JA).bytes()).get(2))
                .contains("未計測のため、部署の違いは分かりません", "報告は未計測です。")
                .doesNotContain("製造部", "人数が少なく");
    }

    @Test
    void says_not_measured_and_never_zero_percent_where_reports_are_missing() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(
                                SampleRound.number(1)
                                        .without(Measure.REPORT)
                                        .without(Measure.REPORT_AFTER_CLICK)
                                        .reports(0)
                                        .statesHidden()
                                        .build());

        List<String> pages = PdfText.pages(render(figures, Language.JA).bytes());

        assertThat(pages.get(0)).contains("報告は未計測です。").doesNotContain("0.0%");
    }

    @Test
    void keeps_its_hash_while_nothing_changes_and_changes_it_with_a_figure() {
        String hash = render(SampleFigures.threeRounds(), Language.EN).hash();
        SampleFigures other =
                SampleFigures.aCampaign().with(SampleRound.number(1).clicks(0.07).build());

        assertThat(render(SampleFigures.threeRounds(), Language.EN).hash()).isEqualTo(hash);
        assertThat(render(other, Language.EN).hash()).isNotEqualTo(hash);
    }

    @Test
    void names_the_rate_without_late_people_as_the_rest_of_the_report_does() {
        SampleFigures mixed =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).build())
                        .with(SampleRound.number(2).attachment().build());

        assertThat(lateNote(SampleFigures.threeRounds(), Language.JA)).contains("除くとクリック率は");
        assertThat(lateNote(SampleFigures.threeRounds(), Language.EN))
                .contains("Without them the click rate is");
        assertThat(lateNote(mixed, Language.EN)).contains("Without them the reaction rate is");
    }

    private static String lateNote(SampleFigures figures, Language language) {
        return document(figures, language).pages().get(3).values().get("lateNote").toString();
    }

    private static RenderedDocument render(SampleFigures figures, Language language) {
        return ENGINE.render(document(figures, language));
    }

    private static Document document(SampleFigures figures, Language language) {
        return ExecutiveModel.of(figures.published(), new ReportTexts(language));
    }
}
