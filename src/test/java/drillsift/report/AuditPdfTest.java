package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.RuleCatalog;
import drillsift.message.Language;
import drillsift.report.audit.AuditFindings;
import drillsift.report.audit.AuditModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditPdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @ParameterizedTest
    @EnumSource(Language.class)
    void has_a_page_for_each_question_and_says_so_where_there_is_nothing(Language language)
            throws IOException {
        List<String> pages = PdfText.pages(render(SampleAudit.nothing(), language).bytes());

        assertThat(pages).hasSize(5);
        boolean japanese = language == Language.JA;
        assertThat(pages.get(0)).contains(japanese ? "製品の規則と一覧だけで" : "shipped rules and lists");
        assertThat(pages.get(1)).contains(japanese ? "根拠になった規則はありません" : "No rule gave");
        assertThat(pages.get(2)).contains(japanese ? "左右される人はいません" : "Nobody's result");
        assertThat(pages.get(3)).contains(japanese ? "手作業の補正はありません" : "Nothing was corrected");
    }

    @Test
    void tells_from_records_to_people_in_every_round() throws IOException {
        String page = PdfText.pages(render(SampleAudit.full(12), Language.JA).bytes()).get(0);

        assertThat(page).contains("第1回").contains("第3回").contains("63 / 1,098名");
        assertThat(page.replaceAll("\\s", "")).contains("手作業の補正3", "結果が左右される12名を");
    }

    @ParameterizedTest
    @CsvSource({
        "12, 0.25, 0.4, 12名中2〜4名, 2 to 4 of 12",
        "19, 0.74, 0.3, 19名中10〜18名, 10 to 18 of 19",
        "1000, 0.57, 0.8, 11.4%〜100.0%, 11.4% to 100.0%",
    })
    void shows_both_ends_of_the_range_whole(
            int people, double clicks, double undecided, String japanese, String english)
            throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(
                                SampleRound.number(1)
                                        .clicks(clicks)
                                        .undecided(undecided)
                                        .departments(List.of("営業部"), List.of(people))
                                        .build());

        assertThat(firstPage(figures, Language.JA)).contains(japanese).doesNotContain("…");
        assertThat(firstPage(figures, Language.EN)).contains(english).doesNotContain("…");
    }

    private static String firstPage(SampleFigures figures, Language language) throws IOException {
        Document audit =
                AuditModel.of(figures.build(), SampleAudit.nothing(), new ReportTexts(language));
        return PdfText.pages(ENGINE.render(audit).bytes()).get(0);
    }

    @Test
    void tells_who_decided_what_and_why() throws IOException {
        String pages =
                String.join("", PdfText.pages(render(SampleAudit.full(12), Language.JA).bytes()));

        assertThat(pages)
                .contains("C-001")
                .contains("機械とする")
                .contains("重みを-4.5 dB 加える")
                .contains("山田(情報セキュリティ室): ゲートウェイ製品の検査と管理者が確認");
    }

    @Test
    void accounts_for_every_file() throws IOException {
        List<String> pages = PdfText.pages(render(SampleAudit.full(1), Language.EN).bytes());

        assertThat(pages.get(pages.size() - 1))
                .contains("12,449,003")
                .contains("12,448,990")
                .contains("80d06e48");
    }

    @Test
    void lists_the_likeliest_and_counts_the_others() throws IOException {
        String pages =
                String.join("", PdfText.pages(render(SampleAudit.full(412), Language.EN).bytes()));

        assertThat(pages).contains("412 people").contains("300 likeliest");
        assertThat(pages).contains("hanako.yoshida-299@").doesNotContain("hanako.yoshida-300@");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void names_every_rule_in_both_languages(Language language) {
        ReportTexts texts = new ReportTexts(language);

        RuleCatalog.rules()
                .forEach(rule -> assertThat(texts.text("audit.rule." + rule.id())).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void embeds_every_font_is_tagged_and_begins_no_line_wrongly(Language language)
            throws IOException {
        byte[] bytes = render(SampleAudit.full(40), language).bytes();
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(PdfText.fonts(pdf)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        for (String page : PdfText.pages(bytes)) {
            assertThat(page.lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        }
    }

    private static RenderedDocument render(AuditFindings findings, Language language) {
        return ENGINE.render(
                AuditModel.of(
                        SampleFigures.threeRounds().build(), findings, new ReportTexts(language)));
    }
}
