package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * People who do what machines do: none of them is called a machine for it. The other dangers have
 * their tests beside their rules, see docs/signals.md.
 */
class SignalDangersTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String HOME = "203.0.113.7";
    private static final String FARM = "198.51.100.7";

    /** An office of 300 people, of whom every second one clicks in their own time. */
    private static DrillScenario office() {
        DrillScenario drill = new DrillScenario(300, 1);
        for (int i = 0; i < 300; i += 2) {
            drill.page(i, 1_000 + 90 * i, OFFICE, EDGE, false);
        }
        return drill;
    }

    private static List<Verdict> verdicts(DrillScenario drill, int person) {
        JudgedRound judged = drill.judge(drill.log(0), drill.tool(1));
        return DrillScenario.verdicts(judged, person);
    }

    @Test
    void an_extension_that_invents_a_browser_makes_no_machine_of_who_draws_the_page() {
        String invented = "Mozilla/5.0 (compatible; MSIE 10.0; Macintosh; Intel Mac OS X 10_15)";
        DrillScenario drill = office().page(1, 4_000, HOME, invented, false);

        assertThat(KnownAgents.shipped().facts(invented).sort())
                .isEqualTo(AgentFacts.Sort.IMPOSSIBLE);
        assertThat(verdicts(drill, 1)).doesNotContain(Verdict.MACHINE);
    }

    @Test
    void who_reads_at_once_and_draws_the_page_is_no_machine() {
        DrillScenario drill = office().page(1, 20, HOME, EDGE, false);

        assertThat(verdicts(drill, 1)).doesNotContain(Verdict.MACHINE);
    }

    @Test
    void a_double_click_is_one_target_and_not_all_links() {
        DrillScenario drill = office().page(1, 4_000, OFFICE, EDGE, false);
        drill.click(1, 4_000.3, OFFICE, EDGE, false).click(1, 4_001, OFFICE, EDGE, false);
        JudgedRound judged = drill.judge(drill.log(0), drill.tool(1));

        for (int event = 0; event < judged.size(); event++) {
            if (judged.recipient(event) == 1 && judged.kind(event).isAccess()) {
                assertThat(judged.rules(event)).doesNotContain("all-links");
                assertThat(judged.verdict(event)).isEqualTo(Verdict.HUMAN);
            }
        }
    }

    private static FilterSet withTrap(String token) {
        FilterSet none = FilterSet.defaults();
        return new FilterSet(
                none.ownNetworks(),
                none.sharedEgress(),
                none.helpdeskNetworks(),
                none.trustedProxies(),
                none.scannerNetworks(),
                List.of(token),
                none.previewTokens(),
                none.thresholds(),
                none.weights(),
                none.switchedOff(),
                none.machines(),
                none.corrections());
    }

    @Test
    void a_screen_reader_in_the_office_that_reads_the_hidden_link_accuses_nobody_there() {
        DrillScenario drill = office();
        drill.filters = withTrap("trap0001");
        drill.accesses.add(
                new DrillScenario.Access(
                        4,
                        1_300,
                        EventKind.CLICKED,
                        "GET",
                        200,
                        "/",
                        "trap0001",
                        OFFICE,
                        EDGE,
                        false));
        JudgedRound judged = drill.judge(drill.log(0));

        for (int event = 0; event < judged.size(); event++) {
            boolean isOfSomebody = judged.recipient(event) >= 0;
            if (isOfSomebody && judged.kind(event) == EventKind.CLICKED) {
                assertThat(judged.verdict(event)).isEqualTo(Verdict.HUMAN);
            }
        }
    }

    @Test
    void the_icon_that_a_browser_asks_for_without_token_belongs_to_its_page() {
        DrillScenario drill = office().page(1, 4_000, OFFICE, EDGE, false);
        drill.accesses.add(
                new DrillScenario.Access(
                        1,
                        4_000.8,
                        EventKind.RAW_REQUEST,
                        "GET",
                        200,
                        "/favicon.ico",
                        "",
                        OFFICE,
                        EDGE,
                        false));
        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(DrillScenario.verdicts(judged, 1)).isNotEmpty().containsOnly(Verdict.HUMAN);
    }

    /** A sandbox that comes again draws no page, or it has other marks as well. */
    @Test
    void a_tab_that_reloads_by_the_clock_makes_no_machine_of_who_drew_the_page() {
        DrillScenario drill = office();
        for (int i = 0; i < 6; i++) {
            drill.page(1, 400 + 600 * i, HOME, EDGE, false);
            drill.click(3, 400 + 600 * i, FARM, CHROME, true);
        }

        assertThat(verdicts(drill, 1)).doesNotContain(Verdict.MACHINE);
        assertThat(verdicts(drill, 3)).containsOnly(Verdict.MACHINE);
        TestEpisode steady = aClick().with(e -> e.repeats = 6).with(e -> e.repeatSpreadPercent = 1);
        assertThat(steady.weight(RegularRepeatsRule::new)).isEqualTo(22);
        assertThat(steady.with(e -> e.resources = 2).weight(RegularRepeatsRule::new)).isEqualTo(11);
    }

    @Test
    void who_clicks_after_reporting_and_draws_the_page_is_no_machine() {
        DrillScenario drill = office().page(1, 4_000, HOME, EDGE, false);
        drill.report(1, 3_900);

        assertThat(verdicts(drill, 1)).doesNotContain(Verdict.MACHINE);
    }
}
