package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.preview.SampleDocument;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageStyleTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final Set<SampleDocument> FOR_SIGNING =
            EnumSet.of(SampleDocument.EXECUTIVE, SampleDocument.HISTORY, SampleDocument.AUDIT);
    private static final PageStyle FULL =
            new PageStyle(
                    Map.of(Language.JA, "最高機密区分甲乙丙丁戊己", Language.EN, "Eyes only, A"), true, true);

    @ParameterizedTest
    @EnumSource(SampleDocument.class)
    void shows_the_label_whole_on_every_page(SampleDocument document) throws IOException {
        for (Language language : Language.values()) {
            String label =
                    switch (language) {
                        case JA -> "最高機密区分甲乙丙丁戊己";
                        case EN -> "Eyes only, A";
                    };
            List<String> pages = pages(document, new ReportTexts(language, Map.of(), FULL));
            assertThat(pages).allSatisfy(page -> assertThat(page).contains(label));
        }
    }

    @ParameterizedTest
    @EnumSource(SampleDocument.class)
    void has_boxes_on_the_first_page_of_what_goes_up_the_line_alone(SampleDocument document)
            throws IOException {
        List<String> with = pages(document, new ReportTexts(Language.EN, Map.of(), FULL));
        List<String> without = pages(document, new ReportTexts(Language.EN));

        assertThat(with.get(0).contains("Approved")).isEqualTo(FOR_SIGNING.contains(document));
        assertThat(with.subList(1, with.size()))
                .allSatisfy(page -> assertThat(page).doesNotContain("Approved"));
        assertThat(without).allSatisfy(page -> assertThat(page).doesNotContain("Approved"));
    }

    @Test
    void keeps_a_long_title_clear_of_the_boxes() throws IOException {
        List<String> pages =
                pages(SampleDocument.EXECUTIVE, new ReportTexts(Language.JA, Map.of(), FULL));

        assertThat(pages.get(0)).contains("標的型攻撃メール訓練 2026年度", "作成", "確認", "承認");
    }

    @Test
    void counts_years_by_era_on_japanese_pages_alone() throws IOException {
        assertThat(
                        pages(
                                        SampleDocument.EXECUTIVE,
                                        new ReportTexts(Language.JA, Map.of(), FULL))
                                .get(0))
                .contains("令和8年10月13日(火)実施");
        assertThat(pages(SampleDocument.EXECUTIVE, new ReportTexts(Language.JA)).get(0))
                .contains("2026年10月13日(火)実施");
        assertThat(
                        pages(
                                        SampleDocument.EXECUTIVE,
                                        new ReportTexts(Language.EN, Map.of(), FULL))
                                .get(0))
                .contains("13 October 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 令和8年11月26日(木)",
        "2019-05-01, 令和元年5月1日(水)",
        "2019-04-30, 平成31年4月30日(火)",
        "1989-01-07, 昭和64年1月7日(土)",
        "1872-12-31, 1872年12月31日(火)"
    })
    void writes_a_date_by_era(String date, String written) {
        ZonedDateTime at = java.time.LocalDate.parse(date).atStartOfDay(ZoneId.of("Asia/Tokyo"));

        assertThat(JapaneseDate.of(at, "M月d日(E)", true)).isEqualTo(written);
    }

    private static List<String> pages(SampleDocument document, ReportTexts texts)
            throws IOException {
        return PdfText.pages(ENGINE.render(document.in(texts)).bytes());
    }
}
