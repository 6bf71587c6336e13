package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.Attribute;
import drillsift.aggregate.privacy.PublishedBreakdown;
import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.preview.SampleBreakdowns;
import drillsift.report.preview.SampleFigures;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BreakdownPdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @Test
    void has_a_page_of_its_own_after_the_departments() throws IOException {
        List<String> pages = pages(Language.JA, SampleBreakdowns.in(Language.JA));

        assertThat(pages).hasSize(6);
        assertThat(pages.get(3))
                .contains("クリック率に、雇用区分による差があると言えます")
                .contains("拠点の内訳は、少人数が分かるため示しません。")
                .contains("雇用区分(差があると言えます)", "役職(差があるとは言えません)")
                .contains("派遣社員", "13 / 57名", "その他(3)", "記載なし");
        assertThat(pages.get(3).indexOf("派遣社員")).isLessThan(pages.get(3).indexOf("その他(3)"));
        assertThat(pages(Language.EN, SampleBreakdowns.in(Language.EN)).get(3))
                .contains("The click rate differs by employment")
                .contains("Not shown by location: beside the departments small groups")
                .contains("Job title: no difference is shown", "Not stated", "Others (3)");
    }

    @Test
    void stands_as_a_sentence_beside_the_departments_where_nothing_may_be_shown()
            throws IOException {
        PublishedBreakdown none = new PublishedBreakdown(3, Attribute.COMPANY, List.of(), 0);
        PublishedBreakdown other = new PublishedBreakdown(3, Attribute.TITLE, List.of(), 0);

        List<String> pages = pages(Language.JA, List.of(none, other));

        assertThat(pages).hasSize(5);
        assertThat(pages.get(2)).contains("報告率に、部署間の統計的な差は確認できません。会社・役職の内訳は、少人数が分かるため示しません。");
        assertThat(pages(Language.EN, List.of(none, other)).get(2))
                .contains(
                        "between departments. Not shown by company and job title: a few people could be told.");
    }

    @Test
    void has_no_such_page_unless_asked_for() throws IOException {
        assertThat(pages(Language.EN, List.of())).hasSize(5);
    }

    private static List<String> pages(Language language, List<PublishedBreakdown> breakdowns)
            throws IOException {
        Document document =
                ExecutiveModel.of(
                        SampleFigures.threeRounds().published(),
                        breakdowns,
                        new ReportTexts(language),
                        Notice.NONE);
        return PdfText.pages(ENGINE.render(document).bytes());
    }
}
