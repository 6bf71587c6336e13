package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Measure;
import drillsift.aggregate.Note;
import drillsift.message.Language;
import drillsift.report.anonymous.HistoryModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryPdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_every_round_in_one_row_and_every_department_in_one_chart(Language language)
            throws IOException {
        List<String> pages = PdfText.pages(render(SampleFigures.threeRounds(), language));

        boolean japanese = language == Language.JA;
        assertThat(pages).hasSize(2);
        assertThat(pages.get(0))
                .contains("16.8%", "9.2%", "5.7%", "32.0%")
                .contains(japanese ? "第2回" : "Round 2")
                .contains(japanese ? "4.5%〜7.3%" : "4.5% to 7.3%");
        assertThat(pages.get(1)).contains("営業本部/営業第一部", "製造部", "法務・知財部");
        assertThat(pages.get(1)).contains(japanese ? "少人数部署" : "Small departments");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tells_how_many_of_the_roster_a_year_reached(Language language) throws IOException {
        boolean japanese = language == Language.JA;
        SampleFigures one = SampleFigures.aCampaign().with(SampleRound.number(1).build());

        assertThat(PdfText.pages(render(SampleFigures.threeRounds(), language)).get(0))
                .contains(japanese ? "訓練カバー率: 97.3%(1,082 / 1,112名)" : "97.3% (1,082 of 1,112)");
        assertThat(PdfText.pages(render(one, language)).get(0))
                .contains(japanese ? "訓練カバー率: 未計測" : "Coverage: Not measured.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_no_page_of_departments_without_a_rate(Language language) throws IOException {
        boolean japanese = language == Language.JA;
        SampleRound nothing = SampleRound.number(1).departments(List.of(), List.of());
        SampleRound unmeasured = SampleRound.number(1).without(Measure.CLICK);
        unmeasured.without(Measure.REACTION).without(Measure.REPORT);

        for (SampleRound round : List.of(nothing, unmeasured)) {
            SampleFigures figures = SampleFigures.aCampaign().with(round.build());
            List<String> pages = PdfText.pages(render(figures, language));

            assertThat(pages).hasSize(1);
            assertThat(pages.get(0))
                    .contains(japanese ? "部署ごとの率はありません。" : "No rates by department.");
        }
    }

    @Test
    void tells_a_range_without_width_as_one_rate() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign().with(SampleRound.number(1).undecided(0).build());

        assertThat(PdfText.pages(render(figures, Language.JA)).get(0))
                .doesNotContain("6.0%〜6.0%")
                .contains("6.0%");
    }

    @Test
    void twelve_rounds_stand_on_the_first_page() throws IOException {
        SampleFigures figures = SampleFigures.aCampaign();
        for (int round = 1; round <= 12; round++) {
            figures.with(SampleRound.number(round).build());
        }

        assertThat(PdfText.pages(render(figures, Language.JA)).get(0)).contains("第1回", "第12回");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cuts_nothing_short_in_the_row_of_a_round(Language language) throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(10).build())
                        .with(
                                SampleRound.number(12)
                                        .attachment()
                                        .difficulty(SampleFigures.hard())
                                        .build());

        String page = PdfText.pages(render(figures, language)).get(0);

        assertThat(page).doesNotContain("…");
        assertThat(page.lines())
                .anyMatch(line -> line.matches("(第12回|Round 12) .*(むずかしい|very) .*"));
    }

    @Test
    void tells_no_rate_where_it_is_hidden_or_was_not_measured() throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(
                                SampleRound.number(1)
                                        .noted(Measure.CLICK, Note.TOP_CODED)
                                        .without(Measure.REPORT)
                                        .build())
                        .with(SampleRound.number(2).build());

        String page = PdfText.pages(render(figures, Language.EN)).get(0);

        assertThat(page).contains("Nearly all").contains("Not measured").doesNotContain(" 0.0%");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void embeds_every_font_and_is_tagged(Language language) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(render(SampleFigures.threeRounds(), language))) {
            assertThat(PdfText.fonts(pdf)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    private static byte[] render(SampleFigures figures, Language language) {
        return ENGINE.render(HistoryModel.of(figures.published(), new ReportTexts(language)))
                .bytes();
    }
}
