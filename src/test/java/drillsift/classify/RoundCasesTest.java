package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Small rounds, farms and what is far away. */
class RoundCasesTest {

    private static final String FARM = "198.51.100.7";
    private static final String OFFICE = "203.0.113.10";

    @Test
    void counts_but_does_not_accuse_a_stranger_in_a_small_round() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.page(3, 7_800, "203.0.113.9", EDGE, false);
        drill.page(4, 7_800, "203.0.113.77", EDGE, false);
        drill.submit(4, 7_830, "203.0.113.77", EDGE, false);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 3)).containsExactly(Verdict.UNCERTAIN);
        assertThat(judged.probability(0)).isLessThan(0.5);
        assertThat(verdicts(judged, 4)).containsExactly(Verdict.HUMAN, Verdict.HUMAN);
    }

    @Test
    void knows_the_declared_office_in_a_small_round() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.filters = ownNetwork("203.0.113.0/24");
        drill.page(3, 7_800, "203.0.113.9", EDGE, false);

        assertAll(drill.judge(drill.log(0)), Verdict.HUMAN);
    }

    @Test
    void counts_an_office_that_nobody_declared_in_a_small_round_as_likely() {
        DrillScenario drill = new DrillScenario(60, 2);
        for (int person = 0; person < 15; person++) {
            drill.page(person, 3_600 + person * 300, "203.0.113." + (20 + person), EDGE, false);
        }

        JudgedRound judged = drill.judge(drill.log(0));

        assertAll(judged, Verdict.UNCERTAIN);
        for (int event = 0; event < judged.size(); event++) {
            assertThat(judged.probability(event)).isLessThan(0.5);
        }
        assertThat(judged.notes()).extracting(note -> note.code().id()).contains("DS-9405");
    }

    @Test
    void asks_nobody_again_about_what_somebody_has_decided() {
        for (String decision : List.of("KEEP", "FORCE_UNCERTAIN", "FORCE_OTHER_PERSON")) {
            DrillScenario drill = new DrillScenario(60, 2);
            for (int person = 0; person < 15; person++) {
                drill.page(person, 3_600 + person * 300, "203.0.113." + (20 + person), EDGE, false);
            }
            assertThat(logged(drill)).as("undecided").contains("DS-9404", "DS-9405");

            drill.filters = decided(decision + " CIDR=203.0.113.0/27");
            assertThat(logged(drill)).as("half of them").contains("DS-9404");
            drill.filters = decided(decision + " CIDR=203.0.113.0/24 wide");
            assertThat(logged(drill)).as(decision).doesNotContain("DS-9404", "DS-9405");
        }
    }

    private static List<String> logged(DrillScenario drill) {
        return drill.judge(drill.log(0)).notes().stream().map(note -> note.code().id()).toList();
    }

    @Test
    void asks_again_where_two_decisions_contradict_each_other() {
        DrillScenario drill = new DrillScenario(60, 2);
        for (int person = 0; person < 15; person++) {
            drill.page(person, 3_600 + person * 300, "203.0.113." + (20 + person), EDGE, false);
        }
        drill.filters =
                decided(
                        "FORCE_HUMAN CIDR=203.0.113.0/24 wide;"
                                + "FORCE_MACHINE CIDR=203.0.113.0/24 wide");

        assertThat(logged(drill)).contains("DS-9404", "DS-9420");
    }

    private static FilterSet decided(String row) {
        return FilterSet.defaults().but().corrections(CorrectionsTest.rows(row)).done();
    }

    @Test
    void believes_no_late_visit_from_beside_a_farm_without_a_drawn_page() {
        DrillScenario drill = new DrillScenario(250, 2);
        for (int person = 0; person < 250; person++) {
            drill.click(person, 5 + person % 40, "198.51.100." + person % 20, CHROME, true);
        }
        for (int person = 0; person < 40; person++) { // its's second look, hours later
            drill.click(person, 2_000 + person * 400, "198.51.100.200", CHROME, true);
        }

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 7)).doesNotContain(Verdict.HUMAN);
    }

    @Test
    void knows_drawn_pages_however_often_a_scanner_came() {
        DrillScenario drill = new DrillScenario(250, 2);
        for (int person = 0; person < 250; person++) {
            for (int visit = 0; visit < 40; visit++) { // each an episode of its own
                drill.click(person, 5 + visit * 1_900, FARM, CHROME, true);
            }
        }
        for (int person = 0; person < 10; person++) {
            drill.page(person, 3_600 + person * 300, OFFICE, EDGE, false);
        }

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.ruleHits()).containsKey("no-page");
        assertThat(verdicts(judged, 3)).contains(Verdict.HUMAN);
    }

    @Test
    void warns_of_a_round_whose_accesses_come_before_their_mails() {
        DrillScenario drill = new DrillScenario(60, 2);
        for (int person = 0; person < 12; person++) {
            drill.page(person, 600 - 9 * 3_600 + person * 60, "203.0.113.9", EDGE, false);
        }

        assertThat(drill.judge(drill.log(0)).notes())
                .extracting(note -> note.code().id())
                .containsAnyOf("DS-9411", "DS-9407");
    }

    @Test
    void asks_for_a_look_where_most_reports_are_by_nobody_on_the_roster() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.report(1, 600);
        drill.report(70, 700);
        assertThat(codes(drill)).contains("DS-9412").doesNotContain("DS-0411");

        drill.report(2, 800);
        assertThat(codes(drill)).contains("DS-0411").doesNotContain("DS-9412");
    }

    @Test
    void says_nothing_of_reports_by_people_on_the_roster() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.report(1, 600);

        assertThat(codes(drill)).doesNotContain("DS-9412", "DS-0411");
    }

    private static List<String> codes(DrillScenario drill) {
        return drill.judge(drill.told(0)).notes().stream().map(note -> note.code().id()).toList();
    }

    @Test
    void tells_of_accesses_that_are_far_from_their_mails() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.page(3, 61 * 86_400, "203.0.113.9", EDGE, false);
        drill.page(4, 59 * 86_400, "203.0.113.77", EDGE, false);

        assertThat(drill.judge(drill.log(0)).notes())
                .filteredOn(note -> note.code().id().equals("DS-9410"))
                .extracting(note -> note.arguments())
                .containsExactly(List.of(1, 60L));
    }

    private static FilterSet ownNetwork(String network) {
        return FilterSet.defaults().but().ownNetworks(List.of(network)).done();
    }

    private static void assertAll(JudgedRound judged, Verdict verdict) {
        for (int e = 0; e < judged.size(); e++) {
            assertThat(judged.verdict(e)).as(judged.rules(e).toString()).isEqualTo(verdict);
        }
    }
}
