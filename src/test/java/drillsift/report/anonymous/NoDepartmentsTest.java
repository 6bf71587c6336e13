package drillsift.report.anonymous;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.Page;
import drillsift.report.ReportTexts;
import drillsift.report.preview.SampleFigures;
import drillsift.report.preview.SampleRound;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A page without departments says why there are none, and shows everybody. */
class NoDepartmentsTest {

    private static Page page(int people) {
        SampleRound round = SampleRound.number(1).departments(List.of(), List.of(people));
        SampleFigures figures = SampleFigures.aCampaign().with(round.build());
        return ExecutiveModel.of(figures.published(), new ReportTexts(Language.EN)).pages().get(2);
    }

    private static String reason(int people) {
        return page(people).values().get("subtitle").toString();
    }

    @Test
    void too_few_people_for_two_groups() {
        assertThat(reason(19))
                .isEqualTo(
                        "The mail reached 19 people, too few for two departments of 10: only"
                                + " everybody is shown, so that nobody can be told.");
        assertThat(page(19).rows()).hasSize(1);
        assertThat(page(19).rows().get(0)).containsEntry("name", "Everybody");
    }

    @Test
    void no_departments_or_a_single_one() {
        assertThat(reason(20)).startsWith("Merged to at least 10 people, departments would be");
    }

    @Test
    void nobody_at_all() {
        assertThat(reason(0)).isEqualTo("The mail reached nobody.");
        assertThat(page(0).rows()).isEmpty();
        assertThat(page(0).values()).containsEntry("hasRows", false);
    }
}
