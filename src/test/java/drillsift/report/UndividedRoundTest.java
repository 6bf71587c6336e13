package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.aggregate.privacy.FrozenGroups;
import drillsift.aggregate.privacy.PrivacySettings;
import drillsift.aggregate.privacy.Treatment;
import drillsift.message.Language;
import drillsift.report.anonymous.ExecutiveModel;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Where no department is shown, the page tells the one reason that holds. */
class UndividedRoundTest {

    private static final ReportEngine ENGINE = new ReportEngine(Map.of());
    private static final FrozenGroups WHOLE =
            new FrozenGroups(new TreeMap<>(Map.of(1, new TreeMap<>())), Set.of());

    @Test
    void the_roster_names_none() throws IOException {
        assertThat(page(Language.JA, FrozenGroups.none(), List.of(""), List.of(60)))
                .contains("対象者一覧に部署の記載がないため、全社だけを示します。")
                .doesNotContain("最初の公表", "一つだけ");
        assertThat(page(Language.EN, FrozenGroups.none(), List.of(""), List.of(60)))
                .contains("The roster names no departments, so only everybody is shown.");
    }

    @Test
    void merging_leaves_a_single_one() throws IOException {
        List<String> names = List.of("営業部", "総務部");

        assertThat(page(Language.JA, FrozenGroups.none(), names, List.of(60, 4)))
                .contains("10名以上になるよう部署をまとめると一つだけになるため")
                .doesNotContain("最初の公表", "記載がない");
        assertThat(page(Language.EN, FrozenGroups.none(), names, List.of(60, 4)))
                .contains("Merged to at least 10 people, departments would be a single one");
    }

    @Test
    void the_first_release_showed_none() throws IOException {
        List<String> names = List.of("営業部", "総務部");

        assertThat(page(Language.JA, WHOLE, names, List.of(60, 40)))
                .contains("この回は最初の公表で部署を示していないため")
                .doesNotContain("一つだけ", "記載がない");
        assertThat(page(Language.EN, WHOLE, names, List.of(60, 40)))
                .contains("This round was first published without departments");
    }

    @Test
    void so_few_people_were_reached_that_two_groups_cannot_be_made() throws IOException {
        List<String> names = List.of("営業部", "総務部");

        assertThat(page(Language.EN, FrozenGroups.none(), names, List.of(9, 8)))
                .contains("The mail reached 17 people, too few for two departments of 10");
        assertThat(page(Language.EN, WHOLE, names, List.of(9, 8)))
                .contains("The mail reached 17 people, too few for two departments of 10");
    }

    private static String page(
            Language language, FrozenGroups frozen, List<String> names, List<Integer> sizes)
            throws IOException {
        SampleFigures figures =
                SampleFigures.aCampaign()
                        .with(SampleRound.number(1).departments(names, sizes).build());
        Document document =
                ExecutiveModel.of(
                        Treatment.publish(figures.build(), new PrivacySettings(10), frozen),
                        new ReportTexts(language));
        return PdfText.pages(ENGINE.render(document).bytes()).get(2).replace("\n", " ");
    }
}
