package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.preview.SampleFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Long names of departments are told apart where they have two lines of a column. */
class ColumnNamesTest {

    private static final double WIDTH = 164;

    @BeforeAll
    static void prepareFonts() {
        new ReportEngine(Map.of());
    }

    private static List<String> shown(List<String> departments) {
        DepartmentSentences sentences =
                new DepartmentSentences(
                        SampleFigures.threeRounds().build(),
                        new Wording(new ReportTexts(Language.JA)));
        ColumnNames names = new ColumnNames(departments, sentences, 8.5f, false, WIDTH);
        return departments.stream().map(names::of).toList();
    }

    @Test
    void short_names_stand_as_they_are() {
        assertThat(shown(List.of("営業部", "営業本部/東日本営業部", "(small)")))
                .containsExactly("営業部", "営業本部/東日本営業部", "少人数部署");
    }

    @Test
    void levels_between_go_first() {
        assertThat(shown(List.of("グローバル事業統括本部/アジア太平洋地域第1営業推進部/戦略企画推進グループ/第二担当課")))
                .containsExactly("グローバル事業統括本部/…/第二担当課");
    }

    @Test
    void names_that_differ_only_where_they_are_cut_keep_beginning_and_end() {
        String path = "Enterprise Solutions Division of the Whole Group/Department of Regional";
        List<String> departments = new ArrayList<>();
        IntStream.rangeClosed(1, 20)
                .forEach(i -> departments.add(path + " Operations and Partnerships No. " + i));

        List<String> shown = shown(departments);

        assertThat(shown)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("Enterprise Solutions"))
                .allMatch(name -> name.contains("…") && !name.endsWith("…"));
        assertThat(shown.get(11)).endsWith("No. 12");
    }

    @Test
    void a_name_that_begins_where_it_differs_begins_with_a_whole_word() {
        String parent = "Enterprise Solutions Division of the Whole Group/Department No. ";
        String tail = " of Regional Operations and Partnerships in Asia and the Pacific";
        List<String> departments = new ArrayList<>();
        IntStream.rangeClosed(1, 20).forEach(i -> departments.add(parent + i + tail));

        List<String> shown = shown(departments);

        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown.get(5)).startsWith("…Department No. 6 of");
    }

    @Test
    void names_that_differ_in_a_level_between_are_told_apart() {
        String tail = "/戦略的パートナーシップ企画推進グループ/第二担当課/特命プロジェクト担当チーム";
        List<String> shown = shown(List.of("本部/第1営業推進部" + tail, "本部/第2営業推進部" + tail));

        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void names_whose_difference_falls_into_the_middle_begin_there() {
        List<String> departments = new ArrayList<>();
        for (int i = 7; i <= 56; i += 7) {
            departments.add(
                    "グローバル事業統括本部/アジア太平洋地域第%d営業推進部/戦略的パートナーシップ企画推進グループ/第二担当課(東京・大阪・名古屋・福岡・札幌)/特命プロジェクト担当チーム"
                            .formatted(i));
        }

        List<String> shown = shown(departments);

        assertThat(shown).doesNotHaveDuplicates();
        assertThat(shown.get(1)).startsWith("…").contains("第14営業推進部").endsWith("担当チーム");
    }
}
