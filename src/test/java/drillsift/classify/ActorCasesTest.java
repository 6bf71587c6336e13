package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose act it was, where it was a person's. */
class ActorCasesTest {

    private static final String OFFICE = "192.0.2.10";

    @Test
    void does_not_know_the_second_person_of_a_forwarded_mail() {
        DrillScenario drill = new DrillScenario(250, 1);
        for (int i = 0; i < 20; i++) {
            drill.page(i, 400 + i * 300, OFFICE, EDGE, false);
        }
        drill.report(0, 1_000);
        drill.page(0, 4_000, "203.0.113.9", CHROME, false);

        JudgedRound judged = drill.judge(drill.tool(0), drill.log(1));

        List<Actor> actors = new ArrayList<>();
        for (int e = 0; e < judged.size(); e++) {
            if (judged.recipient(e) == 0 && judged.kind(e) == EventKind.CLICKED) {
                actors.add(judged.actor(e));
            }
        }
        assertThat(actors)
                .containsExactly(Actor.RECIPIENT, Actor.UNKNOWN, Actor.RECIPIENT, Actor.UNKNOWN);
    }

    @Test
    void counts_what_the_helpdesk_looks_at_for_nobodys_act() {
        DrillScenario drill = new DrillScenario(250, 1);
        for (int i = 0; i < 20; i++) {
            drill.page(i, 400 + i * 300, OFFICE, EDGE, false);
        }
        drill.page(0, 4_000, "203.0.113.9", CHROME, false);
        drill.page(1, 4_000, "203.0.113.10", CHROME, false);
        drill.filters =
                FilterSet.defaults().but().helpdeskNetworks(List.of("203.0.113.9/32")).done();

        JudgedRound judged = drill.judge(drill.log(0));

        for (int e = 0; e < judged.size(); e++) {
            boolean isHelpdesk = judged.address(e).equals("203.0.113.9");
            assertThat(judged.verdict(e)).as(judged.address(e)).isEqualTo(Verdict.HUMAN);
            assertThat(judged.actor(e) == Actor.OTHER_PERSON).isEqualTo(isHelpdesk);
        }
    }

    @Test
    void a_scanner_at_the_helpdesk_is_a_machine_all_the_same() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.filters =
                FilterSet.defaults().but().helpdeskNetworks(List.of("203.0.113.9/32")).done();
        drill.click(0, 5_000, "203.0.113.9", "curl/8.5.0", true);

        assertThat(verdicts(drill.judge(drill.log(0)), 0)).containsExactly(Verdict.MACHINE);
    }
}
