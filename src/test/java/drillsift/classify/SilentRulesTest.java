package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.TimePrecision;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The user is told which rules had nothing to judge by. */
class SilentRulesTest {

    private static DrillScenario round(double lastSeconds) {
        DrillScenario drill = new DrillScenario(250, 1);
        for (int person = 0; person < 20; person++) {
            double seconds = 200 + person * lastSeconds / 20;
            drill.click(person, seconds, "192.0.2.10", DrillScenario.EDGE, false);
        }
        return drill;
    }

    private static List<String> codes(JudgedRound judged) {
        return judged.notes().stream().map(note -> note.code().id()).toList();
    }

    @Test
    void a_log_without_parts_of_pages_is_named() {
        DrillScenario bare = round(40_000);
        assertThat(codes(bare.judge(bare.log(0)))).contains("DS-0408").doesNotContain("DS-0409");
        bare.asset(3, 7_000, "192.0.2.10", DrillScenario.EDGE, false);
        bare.page(30, 7_000, "192.0.2.10", DrillScenario.EDGE, false);
        assertThat(codes(bare.judge(bare.log(0)))).doesNotContain("DS-0408");
    }

    @Test
    void a_log_that_was_closed_early_is_named() {
        DrillScenario early = round(3_000);
        assertThat(codes(early.judge(early.log(0)))).contains("DS-0409");
    }

    @Test
    void a_table_to_the_minute_is_named_and_convicts_nobody_of_haste() {
        DrillScenario drill = round(40_000);
        drill.precisionOfTable = TimePrecision.MINUTE;
        drill.click(40, 3, "203.0.113.9", DrillScenario.EDGE, false);

        JudgedRound judged = drill.judge(drill.table(0));

        assertThat(codes(judged)).contains("DS-0407");
        assertThat(judged.ruleHits()).doesNotContainKeys("too-soon", "form-at-once");
    }

    @Test
    void a_tools_table_draws_no_pages_and_nothing_is_missed_there() {
        DrillScenario drill = round(40_000);
        assertThat(codes(drill.judge(drill.table(0)))).doesNotContain("DS-0408", "DS-0407");
    }
}
