package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.classify.WhatIf.Change;
import drillsift.classify.WhatIf.Missing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an undecided access lacks, and which lines of the filters file were tried. */
class WhatIfTest {

    static {
        CorrectionsTest.nameTheEvents();
    }

    private static final String HOME = "203.0.113.9";

    @Test
    void names_the_size_of_a_small_round_where_a_drawn_page_is_not_enough() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.page(7, 5_000, HOME, EDGE, false);

        WhatIf whatIf = whatIf(drill, 7);

        assertThat(whatIf.missing()).isEqualTo(new Missing(Missing.Sign.STAY, 60, 200));
        assertThat(whatIf.changes())
                .contains(
                        new Change(
                                WhatIf.Sort.OWN_NETWORKS,
                                List.of("203.0.113.0/24"),
                                Verdict.HUMAN));
    }

    @Test
    void names_the_page_where_a_network_has_too_little_company() {
        DrillScenario drill = new DrillScenario(240, 2);
        drill.page(3, 5_000, "192.0.2.1", EDGE, false).click(7, 5_000, HOME, EDGE, false);

        assertThat(whatIf(drill, 7).missing()).isEqualTo(new Missing(Missing.Sign.PAGE, 1, 5));
    }

    @Test
    void misses_nothing_where_the_verdict_is_not_undecided() {
        DrillScenario drill = new DrillScenario(240, 2);
        drill.page(3, 5_000, HOME, EDGE, false).click(4, 1, "198.51.100.7", CHROME, true);

        assertThat(whatIf(drill, 3).missing()).isEqualTo(Missing.NOTHING);
        assertThat(whatIf(drill, 4).missing()).isEqualTo(Missing.NOTHING);
    }

    @Test
    void tries_networks_of_accesses_that_the_whole_round_puts_in_doubt() {
        DrillScenario drill = new DrillScenario(60, 2);
        for (int i = 0; i < 20; i++) {
            drill.page(i, 2_000 + 300 * i, "2001:db8:" + i + "::1", EDGE, true);
        }

        ExplainedAccess access = explained(drill, 7);

        assertThat(access.evidence())
                .extracting(finding -> finding.evidence().rule())
                .contains(MachineRules.IMPLAUSIBLE_SHARE);
        assertThat(access.whatIf().changes())
                .contains(
                        new Change(
                                WhatIf.Sort.SCANNER_NETWORKS,
                                List.of("2001:db8:7::/64"),
                                Verdict.MACHINE))
                .noneMatch(change -> change.verdict() == access.verdict());
        assertThat(access.whatIf().missing().sign()).isEqualTo(Missing.Sign.STAY);
    }

    @Test
    void tries_the_network_of_a_person_who_comes_after_a_crowd_of_scanners() {
        DrillScenario drill = new DrillScenario(240, 2);
        for (int i = 0; i < 60; i++) {
            drill.head(7, 3, "198.18." + i + ".1", CHROME);
        }
        drill.page(7, 5_000, HOME, EDGE, false);

        List<ExplainedAccess> all =
                drill.judge(drill.log(0)).explanation().orElseThrow().ofRecipient(7);

        assertThat(all.get(all.size() - 1).whatIf().changes())
                .contains(
                        new Change(
                                WhatIf.Sort.SCANNER_NETWORKS,
                                List.of("203.0.113.0/24"),
                                Verdict.MACHINE));
    }

    /** The access of {@link CorrectionsTest} under these corrections. */
    private static WhatIf whatIf(String who, String corrections) {
        JudgedRound judged = CorrectionsTest.judge(CorrectionsTest.rows(corrections));
        int event = CorrectionsTest.event(judged, who);
        return judged.explanation().orElseThrow().ofEvent(event).get(0).whatIf();
    }

    @Test
    void a_person_could_be_made_a_machine_by_her_network_or_by_enough_decibans() {
        WhatIf person = whatIf("person", "");

        assertThat(person.changes())
                .containsExactly(
                        new Change(
                                WhatIf.Sort.SCANNER_NETWORKS,
                                List.of("192.0.2.0/24"),
                                Verdict.MACHINE));
        assertThat(person.decibansToMachine()).hasValue(26);
        assertThat(person.decibansToHuman()).isEmpty();
        assertThat(person.lacksSignOfPerson()).isFalse();
    }

    @Test
    void a_machine_whose_marks_stand_alone_names_those_to_switch_off_together() {
        WhatIf scanner = whatIf("scanner", "");

        assertThat(scanner.changes())
                .containsExactly(
                        new Change(
                                WhatIf.Sort.SWITCHED_OFF,
                                List.of("many-at-once", "too-soon", "narrow-delays"),
                                Verdict.UNCERTAIN));
        assertThat(scanner.decibansToMachine()).isEmpty();
        assertThat(scanner.decibansToHuman().orElseThrow())
                .isCloseTo(35.2, org.assertj.core.api.Assertions.within(0.001));
    }

    @Test
    void where_a_fact_decided_no_decibans_are_missing() {
        WhatIf stranger = whatIf("stranger", "");

        assertThat(stranger.changes())
                .containsExactly(
                        new Change(
                                WhatIf.Sort.SWITCHED_OFF,
                                List.of("unknown-token"),
                                Verdict.UNCERTAIN));
        assertThat(stranger.decibansToMachine()).isEmpty();
        assertThat(stranger.decibansToHuman()).isEmpty();
    }

    @Test
    void where_somebody_decided_only_the_withdrawal_would_change_it() {
        WhatIf forced = whatIf("person", "FORCE_MACHINE IP=192.0.2.10/32");

        assertThat(forced.changes())
                .containsExactly(new Change(WhatIf.Sort.CORRECTIONS, List.of("c1"), Verdict.HUMAN));
        assertThat(forced.decibansToMachine()).isEmpty();
        assertThat(forced.decibansToHuman()).isEmpty();
        assertThat(forced.missing()).isEqualTo(Missing.NOTHING);
        assertThat(whatIf("person", "FORCE_HUMAN IP=192.0.2.10/32").changes()).isEmpty();
    }

    @Test
    void added_odds_are_weighed_and_may_be_withdrawn() {
        WhatIf moved = whatIf("person", "ADD_DB:100 IP=192.0.2.10/32");

        assertThat(moved.changes())
                .containsExactly(new Change(WhatIf.Sort.CORRECTIONS, List.of("c1"), Verdict.HUMAN));
        assertThat(moved.decibansToMachine()).isEmpty();
        assertThat(moved.decibansToHuman()).hasValue(89);

        WhatIf scanner = whatIf("scanner", "ADD_DB:-100 IP=198.51.100.7/32");
        assertThat(scanner.changes())
                .contains(
                        new Change(WhatIf.Sort.CORRECTIONS, List.of("c1"), Verdict.MACHINE),
                        new Change(
                                WhatIf.Sort.SCANNER_NETWORKS,
                                List.of("198.51.100.0/24"),
                                Verdict.MACHINE));
        assertThat(scanner.lacksSignOfPerson()).isTrue();
        assertThat(scanner.decibansToHuman()).isEmpty();
    }

    /** Who, corrections, what would change it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "person  | FORCE_MACHINE IP=192.0.2.10/32      | c1 -> HUMAN",
                "person  | FORCE_HUMAN IP=192.0.2.10/32        | ",
                "person  | FORCE_OTHER_PERSON IP=192.0.2.10/32 | c1 -> HUMAN RECIPIENT",
                "person  | FORCE_UNCERTAIN IP=192.0.2.10/32    | c1 -> HUMAN",
                "person  | ADD_DB:100 IP=192.0.2.10/32         | c1 -> HUMAN",
                "person  | ADD_DB:-5 IP=192.0.2.10/32          | ",
                "person  | KEEP IP=192.0.2.10/32               | ",
                "person  | SHARED_EGRESS IP=192.0.2.10/32      | ",
                "person  | FORCE_MACHINE IP=192.0.2.10/32; FORCE_HUMAN IP=192.0.2.10/32"
                        + " | c1 -> HUMAN, c2 -> MACHINE",
                "person  | FORCE_OTHER_PERSON IP=192.0.2.10/32; FORCE_HUMAN CIDR=192.0.2.0/24"
                        + " | c1 -> HUMAN RECIPIENT",
                "person  | FORCE_MACHINE IP=192.0.2.10/32; FORCE_MACHINE IP=192.0.2.10/32"
                        + " | c1+c2 -> HUMAN",
                "scanner | FORCE_MACHINE IP=198.51.100.7/32      | ",
                "scanner | FORCE_HUMAN IP=198.51.100.7/32        | c1 -> MACHINE",
                "scanner | FORCE_OTHER_PERSON IP=198.51.100.7/32 | c1 -> MACHINE",
                "scanner | FORCE_UNCERTAIN IP=198.51.100.7/32    | c1 -> MACHINE",
                "scanner | ADD_DB:-100 IP=198.51.100.7/32        | c1 -> MACHINE",
                "scanner | DISABLE_RULE RULE=too-soon            | ",
                "stranger | FORCE_UNCERTAIN IP=192.0.2.10/32     | c1 -> MACHINE",
            })
    void tells_of_every_action_what_its_withdrawal_would_change(
            String who, String corrections, String expected) {
        List<String> told =
                whatIf(who, corrections).changes().stream()
                        .filter(change -> change.sort() == WhatIf.Sort.CORRECTIONS)
                        .map(
                                change ->
                                        String.join("+", change.what())
                                                + " -> "
                                                + change.verdict()
                                                + change.actor().map(one -> " " + one).orElse(""))
                        .toList();

        assertThat(String.join(", ", told)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void tells_what_a_network_would_be_that_only_a_correction_calls_shared() {
        DrillScenario drill = new DrillScenario(60, 2);
        drill.page(7, 5_000, HOME, EDGE, false).page(8, 5_000, "192.0.2.1", EDGE, false);
        String rows =
                "SHARED_EGRESS CIDR=203.0.113.0/24; SHARED_EGRESS CIDR=192.0.2.0/24;"
                        + " SHARED_EGRESS IP=192.0.2.1/32";
        List<Correction> corrections = CorrectionsTest.rows(rows);
        drill.filters = FilterSet.defaults().but().corrections(corrections).done();

        assertThat(explained(drill, 7).verdict()).isEqualTo(Verdict.HUMAN);
        assertThat(whatIf(drill, 7).changes())
                .contains(new Change(WhatIf.Sort.CORRECTIONS, List.of("c1"), Verdict.UNCERTAIN));
        assertThat(whatIf(drill, 8).changes())
                .as("two rows say it of the other network")
                .noneMatch(change -> change.sort() == WhatIf.Sort.CORRECTIONS);
    }

    private static WhatIf whatIf(DrillScenario drill, int person) {
        return explained(drill, person).whatIf();
    }

    private static ExplainedAccess explained(DrillScenario drill, int person) {
        return drill.judge(drill.log(0)).explanation().orElseThrow().ofRecipient(person).get(0);
    }
}
