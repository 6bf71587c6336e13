package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.named.DepartmentModel;
import drillsift.report.named.DepartmentPeople;
import drillsift.report.named.PersonLine;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SamplePeople;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentPdfTest {

    private static final String SALES = "営業本部/営業第一部";
    private static final ReportEngine ENGINE = new ReportEngine(Map.of());

    @Test
    void lists_people_by_name_and_marks_the_undecided() throws IOException {
        List<String> pages = PdfText.pages(render(SamplePeople.of(SALES, 25), Language.JA).bytes());

        assertThat(pages.get(0))
                .contains("個人の評価に使わないでください。")
                .contains("目的: 社内教育")
                .contains("情報セキュリティ室")
                .contains("取扱注意");
        assertThat(pages.get(1)).contains("判定保留(機械の可能性あり)");
        assertThat(String.join("", pages)).contains("髙橋").contains("𠮷田");
    }

    @ParameterizedTest
    @ValueSource(strings = {"JA", "EN"})
    void begins_no_line_with_a_mark_that_belongs_to_the_line_before(Language language)
            throws IOException {
        for (String page : PdfText.pages(render(SamplePeople.of(SALES, 40), language).bytes())) {
            assertThat(page.lines().map(String::strip))
                    .noneMatch(line -> line.matches(PdfText.NEVER_FIRST));
        }
    }

    @Test
    void tells_time_action_and_device_of_each_person() throws IOException {
        String people =
                PdfText.pages(render(SamplePeople.of(SALES, 3), Language.JA).bytes()).get(1);

        assertThat(people)
                .contains("10/13 10:01 リンクを開いた")
                .contains("10/13 10:02 入力した")
                .contains("スマートフォン(iOS)")
                .doesNotContain("…");
    }

    @Test
    void lists_nobody_without_breaking() throws IOException {
        DepartmentPeople nobody = new DepartmentPeople(SALES, List.of());

        assertThat(PdfText.pages(render(nobody, Language.EN).bytes()).get(1))
                .contains("Nobody here has a reaction or a report on record in this round.");
    }

    @Test
    void shows_a_missing_character_as_geta_and_reports_its_code_point_only() throws IOException {
        PersonLine person =
                new PersonLine(
                        "見本\uDBFF\uDFFD太郎",
                        "mihon@sample.example",
                        List.of(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        false);

        RenderedDocument document =
                render(new DepartmentPeople(SALES, List.of(person)), Language.JA);

        assertThat(PdfText.pages(document.bytes()).get(1)).contains("見本〓太郎");
        assertThat(document.missing()).containsExactly(0x10FFFD);
    }

    @Test
    void takes_names_for_text_whatever_they_hold() throws IOException {
        List<PersonLine> people =
                List.of("<b>太郎</b> & 花子", "🙂 花子", "ab\u0007c", "../x", "שלום").stream()
                        .map(DepartmentPdfTest::named)
                        .toList();

        RenderedDocument document = render(new DepartmentPeople(SALES, people), Language.JA);

        assertThat(PdfText.pages(document.bytes()).get(1))
                .contains("<b>太郎</b> & 花子")
                .contains("〓 花子")
                .contains("ab c")
                .contains("../x");
        assertThat(document.missing()).contains(0x1F642);
    }

    @Test
    void lets_no_name_turn_the_direction_of_writing() throws IOException {
        DepartmentPeople people =
                new DepartmentPeople(SALES, List.of(named("見本\u202E太郎"), named("\u2067花子")));

        RenderedDocument document = render(people, Language.JA);

        assertThat(PdfText.pages(document.bytes()).get(1)).contains("見本太郎").contains("花子");
        assertThat(document.missing()).isEmpty();
    }

    @Test
    void a_long_list_comes_in_parts_that_leave_nobody_out() throws IOException {
        DepartmentPeople people = SamplePeople.of(SALES, 200);
        ReportTexts texts = new ReportTexts(Language.JA);

        List<RenderedDocument> parts =
                DocumentParts.render(
                        ENGINE,
                        (part, of) ->
                                DepartmentModel.part(
                                        SampleFigures.threeRounds().build(),
                                        people,
                                        texts,
                                        Notice.NONE,
                                        part,
                                        of),
                        4);

        assertThat(parts).hasSizeGreaterThan(1).allMatch(part -> part.pages() <= 4);
        StringBuilder text = new StringBuilder();
        for (RenderedDocument part : parts) {
            text.append(String.join("\n", PdfText.pages(part.bytes())));
        }
        for (PersonLine person : people.people()) {
            assertThat(text).containsOnlyOnce(person.email());
        }
    }

    private static PersonLine named(String name) {
        return new PersonLine(
                name,
                "mihon@sample.example",
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false);
    }

    private static RenderedDocument render(DepartmentPeople people, Language language) {
        return ENGINE.render(
                DepartmentModel.of(
                        SampleFigures.threeRounds().build(), people, new ReportTexts(language)));
    }
}
