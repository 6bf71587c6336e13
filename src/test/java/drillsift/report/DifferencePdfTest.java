package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.privacy.PublishedDifference;
import drillsift.aggregate.privacy.PublishedDifference.Step;
import drillsift.message.Language;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The page for the board about the difference of two runs. */
class DifferencePdfTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    static Stream<Arguments> editions() {
        return SampleDifferences.all().entrySet().stream()
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
    void is_one_whole_page_without_the_name_of_anybody_who_was_drilled(
            String name, Language language, SampleDifferences sample) throws IOException {
        RenderedDocument rendered = ENGINE.render(sample.document(language));
        List<String> pages = PdfText.pages(rendered.bytes());

        assertThat(pages).hasSize(1);
        assertThat(pages.get(0))
                .doesNotContain("…")
                .doesNotContain("Mori", "corp.example", "telephone", "192.0.2")
                .contains("f7a24ea2", "ffceaef2");
        assertThat(pages.get(0).lines().map(String::strip))
                .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        try (PDDocument pdf = Loader.loadPDF(rendered.bytes())) {
            assertThat(PdfText.fonts(pdf)).isNotEmpty().allMatch(font -> font.isEmbedded());
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
        assertThat(ENGINE.render(sample.document(language)).bytes()).isEqualTo(rendered.bytes());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void one_person_has_no_cause_and_no_decision(Language language) throws IOException {
        String text = text("one-person", language);
        String one = language == Language.JA ? "−1名" : "−1 person";

        assertThat(text).as("what both reports tell by subtraction").contains(one, "9.5%");
        assertThat(text)
                .contains(language == Language.JA ? "内訳は示しません" : "causes are not told apart")
                .doesNotContain(language == Language.JA ? "手作業の判断" : "Decisions by hand:");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_draft_is_marked_and_shows_no_figures_that_differ_by_one_or_two(Language language)
            throws IOException {
        SampleDifferences one = SampleDifferences.all().get("one-person");
        SampleDifferences ten = SampleDifferences.all().get("hand");
        String mark = language == Language.JA ? "速報" : "Preliminary";

        assertThat(text(ten.document(language, false))).contains(mark, "9.6%", "8.7%");
        assertThat(text(one.document(language, false)))
                .contains(mark)
                .doesNotContain("9.6%", "9.5%", "114", "113", "1,190");
        assertThat(text(one.document(language))).contains("9.6%").doesNotContain(mark);
    }

    @Test
    void tells_both_figures_the_steps_and_who_decided() throws IOException {
        assertThat(text("hand", Language.JA))
                .contains("クリック率は 9.6% から 8.7% に変わりました", "おもな理由は「手作業の判断(補正)」です")
                .contains("114", "104", "−10名", "手作業の判断(補正): 1件(判断: A. Officer)");
        assertThat(text("hand", Language.EN))
                .contains("the click rate is now 8.7% instead of 9.6%")
                .contains("Decisions by hand: 1 (decided by A. Officer)");
    }

    @Test
    void counts_those_who_decided_and_whose_names_do_not_fit() throws IOException {
        assertThat(text("many-deciders", Language.JA))
                .contains("6件(判断: A. Officer、C. Officer、D. Officer ほか 3名)");
        assertThat(text("many-deciders", Language.EN))
                .contains("6 (decided by A. Officer, C. Officer, D. Officer and 3 more)");
    }

    @Test
    void tells_what_was_let_stand_and_names_nobody_for_what_was_taken_back() throws IOException {
        assertThat(text("kept-and-taken-back", Language.JA))
                .contains("手作業の判断(補正): 2件(うち取り消し 1件、ほかの判断: A. Officer)")
                .contains("確認のみの判断(判定はそのまま): 1件(判断: B. Officer)")
                .doesNotContain("C. Officer");
        assertThat(text("kept-and-taken-back", Language.EN))
                .contains("Decisions by hand: 2 (1 taken back; the others by A. Officer)")
                .contains("Looked at and left as it was: 1 (decided by B. Officer)")
                .doesNotContain("C. Officer");
    }

    @Test
    void calls_a_cause_the_main_one_only_where_it_outweighs_all_others() throws IOException {
        assertThat(text("one-way-and-back", Language.JA))
                .contains("クリック率は 9.6% から 10.4% に変わりました")
                .doesNotContain("おもな理由");
        assertThat(text("every-kind", Language.EN)).doesNotContain("mostly for this reason");
    }

    @Test
    void tells_people_where_the_rounded_rates_are_equal() throws IOException {
        assertThat(text("within-rounding", Language.JA))
                .contains("クリック率は 12,480名中1,908名 から 12,480名中1,905名 に変わりました");
        assertThat(text("within-rounding", Language.EN))
                .contains("the click rate is now 1,905 of 12,480 instead of 1,908 of 12,480");
    }

    @Test
    void says_that_nothing_was_changed_beside_a_hidden_figure_too() throws IOException {
        assertThat(text("nearly-all-same", Language.EN))
                .contains("Nothing was changed between the two runs.")
                .doesNotContain("too few people are concerned");
        // Beside each other the measures would tell what one person did.
        assertThat(text("one-person", Language.EN))
                .doesNotContain("Viewed the page", "Report rate");
        assertThat(text("one-person", Language.EN)).contains("too few people are concerned");
    }

    @Test
    void few_people_who_came_or_went_hide_the_new_figure() throws IOException {
        assertThat(text("small-roster", Language.EN))
                .contains("too few people came or went")
                .doesNotContain("9.6%", "1,194");
        assertThat(text("nearly-all", Language.EN)).contains("Nearly all").doesNotContain("59");
    }

    @Test
    void steps_add_up_however_they_are_merged() {
        for (SampleDifferences sample : SampleDifferences.all().values()) {
            PublishedDifference published = sample.published();
            if (!published.steps().isEmpty()) {
                var main = published.moves().get(0);
                int sum = published.steps().stream().mapToInt(Step::people).sum();
                assertThat(main.before().rate().orElseThrow().count() + sum)
                        .isEqualTo(main.after().rate().orElseThrow().count());
            }
        }
    }

    private static String text(String sample, Language language) throws IOException {
        return text(SampleDifferences.all().get(sample).document(language));
    }

    private static String text(Document document) throws IOException {
        String page = PdfText.pages(ENGINE.render(document).bytes()).get(0).replace("\n", " ");
        return page.replaceFirst("(Document|文書) ?[0-9a-f]{8}", ""); // its digits are no figure
    }
}
