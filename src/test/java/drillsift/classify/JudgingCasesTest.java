package drillsift.classify;

import static drillsift.classify.DrillScenario.CHROME;
import static drillsift.classify.DrillScenario.EDGE;
import static drillsift.classify.DrillScenario.PHONE;
import static drillsift.classify.DrillScenario.verdicts;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Cases that a judge of accesses must not get wrong, one each. */
class JudgingCasesTest {

    private static final String OFFICE = "192.0.2.10";
    private static final String FARM = "198.51.100.7";

    @Test
    void keeps_the_person_who_comes_after_a_scanner_on_the_same_token() {
        DrillScenario drill = new DrillScenario(240, 2);
        for (int i = 0; i < 240; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }
        drill.page(3, 7_800, OFFICE, EDGE, false);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 3)).containsExactly(Verdict.MACHINE, Verdict.HUMAN);
        assertThat(verdicts(judged, 4)).containsExactly(Verdict.MACHINE);
    }

    @Test
    void marks_the_head_request_and_keeps_the_person_four_minutes_later() {
        DrillScenario drill = new DrillScenario(200, 2);
        drill.head(0, 240, OFFICE, "").head(0, 3, FARM, "").click(0, 3.8, FARM, CHROME, true);
        drill.page(0, 241, OFFICE, EDGE, false);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 0))
                .containsExactly(Verdict.MACHINE, Verdict.MACHINE, Verdict.MACHINE, Verdict.HUMAN);
    }

    @Test
    void calls_three_hundred_people_behind_one_address_with_one_browser_human() {
        DrillScenario drill = new DrillScenario(300, 1);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            double seconds = 125 + 1_800 * Math.exp(1.2 * random.nextGaussian());
            drill.page(i, seconds, OFFICE, EDGE, false);
        }

        assertAll(drill.judge(drill.log(0)), Verdict.HUMAN);
        assertAll(drill.judge(drill.table(0)), Verdict.HUMAN);
    }

    @Test
    void calls_people_behind_a_cloud_proxy_human() {
        DrillScenario drill = new DrillScenario(200, 1);
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            double seconds = 90 + 1_200 * Math.exp(1.3 * random.nextGaussian());
            drill.page(i, seconds, "165.225.1." + random.nextInt(200), EDGE, false);
        }

        assertAll(drill.judge(drill.log(0)), Verdict.HUMAN);
    }

    @Test
    void calls_thirty_tokens_soon_after_each_sending_a_machine_though_sending_took_two_hours() {
        DrillScenario drill = new DrillScenario(900, 8);
        for (int i = 0; i < 900; i += 30) {
            drill.page(i, 8 + i % 12, "198.51.100." + i % 200, CHROME, true);
        }

        assertAll(drill.judge(drill.log(0)), Verdict.MACHINE);
    }

    @Test
    void says_nothing_of_agents_where_none_are_recorded() {
        DrillScenario drill = new DrillScenario(250, 1);
        drill.isAgentRecorded = false;
        for (int i = 0; i < 20; i++) {
            drill.page(i, 1_000 + i * 300, OFFICE, "", false);
        }

        JudgedRound judged = drill.judge(drill.log(0));

        assertAll(judged, Verdict.HUMAN);
        assertThat(judged.ruleHits()).doesNotContainKey("empty-agent");
        assertThat(judged.notes()).extracting(note -> note.code().id()).contains("DS-0403");
    }

    @Test
    void tells_an_empty_agent_from_one_that_is_not_recorded() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.click(0, 60, FARM, "", true);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.rules(0)).contains("empty-agent");
        assertThat(judged.verdict(0)).isEqualTo(Verdict.MACHINE);
    }

    @Test
    void calls_a_preview_from_the_offices_own_address_an_unfurler() {
        DrillScenario drill = new DrillScenario(250, 1);
        String preview =
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like"
                        + " Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot"
                        + " Twitterbot/1.0";
        for (int i = 0; i < 20; i++) {
            drill.page(i, 400 + i * 300, OFFICE, EDGE, false);
        }
        drill.click(0, 900, OFFICE, preview, true);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 0)).containsExactly(Verdict.HUMAN, Verdict.MACHINE);
        assertThat(kinds(judged)).contains(MachineKind.UNFURLER);
    }

    @Test
    void takes_a_broken_token_and_its_neighbours_in_time_for_a_scanner() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.damaged(0, 200, FARM, CHROME).click(0, 200.5, FARM, CHROME, true);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(verdicts(judged, 0)).containsOnly(Verdict.MACHINE);
        assertThat(judged.kind(0)).isEqualTo(EventKind.RAW_REQUEST);
    }

    @Test
    void decides_by_the_users_own_scanner_list() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.filters =
                FilterSet.defaults()
                        .but()
                        .scannerNetworks(
                                new TreeMap<>(java.util.Map.of("203.0.113.0/26", "our gateway")))
                        .done();
        drill.page(0, 5_000, "203.0.113.9", EDGE, true);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.rules(0)).containsExactly("declared-scanner");
        assertThat(judged.probability(0)).isEqualTo(1);
    }

    @Test
    void names_the_row_of_the_users_own_list_in_the_evidence() {
        DrillScenario drill = new DrillScenario(50, 1);
        KnownMachine gateway =
                new KnownMachine(
                        KnownMachine.Sort.NETWORK,
                        "our-gateway",
                        "our gateway",
                        Certainty.CERTAIN,
                        MachineKind.NONE,
                        Scope.CLICKS,
                        "pilot mail",
                        "2026-10-01",
                        "my-machines.yaml");
        KnownNetwork row = new KnownNetwork(gateway, List.of("203.0.113.0/26"));
        drill.filters =
                drill.filters.but().machines(new MachineList(List.of(), List.of(row))).done();
        drill.page(0, 5_000, "203.0.113.9", EDGE, true);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.rules(0)).containsExactly("known-network");
        ExplainedAccess access = judged.explanation().orElseThrow().ofEvent(0).get(0);
        assertThat(access.evidence())
                .filteredOn(ExplainedAccess.Finding::decides)
                .extracting(finding -> finding.evidence().row())
                .containsExactly("our-gateway");
    }

    @Test
    void believes_a_forwarded_address_only_of_a_trusted_proxy() {
        EffectiveAddress addresses = new EffectiveAddress(List.of("192.0.2.1", "192.0.2.2"));

        assertThat(addresses.of("192.0.2.1", "198.51.100.4, 203.0.113.5, 192.0.2.2"))
                .isEqualTo("203.0.113.5");
        assertThat(addresses.of("198.51.100.9", "10.0.0.1")).isEqualTo("198.51.100.9");
        assertThat(addresses.of("192.0.2.1", "unknown")).isEqualTo("192.0.2.1");
    }

    @Test
    void calls_visits_at_a_steady_interval_a_machine() {
        DrillScenario drill = new DrillScenario(50, 1);
        for (int i = 0; i < 6; i++) {
            drill.click(0, 900 + i * 600, FARM, CHROME, true);
        }

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.rules(0)).contains("regular-repeats");
        assertThat(judged.machineKind(0)).isEqualTo(MachineKind.RESCAN);
    }

    @Test
    void shows_late_accesses_on_their_own_line() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.disclosed = java.util.Optional.of(DrillScenario.START.plusSeconds(5_000));
        drill.page(0, 400, PHONE.isEmpty() ? "" : "203.0.113.9", PHONE, false);
        drill.page(1, 6_000, "203.0.113.9", PHONE, false);

        JudgedRound judged = drill.judge(drill.log(0));

        assertThat(judged.isAfterClose(0)).isFalse();
        assertThat(judged.isAfterClose(judged.size() - 1)).isTrue();
    }

    @Test
    void keeps_the_word_of_a_tool_that_records_neither_address_nor_agent() {
        DrillScenario drill = new DrillScenario(50, 1);
        drill.isAgentRecorded = false;
        drill.click(0, 400, "", "", false);

        JudgedRound judged = drill.judge(drill.table(0));

        assertThat(judged.verdict(0)).isEqualTo(Verdict.HUMAN);
        assertThat(judged.decidedBy(0)).isEqualTo(DecidedBy.DEFAULT);
    }

    @Test
    void explains_a_verdict_by_what_was_observed() {
        DrillScenario drill = new DrillScenario(40, 2);
        for (int i = 0; i < 40; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }

        List<ExplainedAccess> explained =
                drill.judge(drill.log(0)).explanation().orElseThrow().ofRecipient(7);

        assertThat(explained).hasSize(1);
        assertThat(explained.get(0).verdict()).isEqualTo(Verdict.MACHINE);
        assertThat(explained.get(0).evidence())
                .filteredOn(ExplainedAccess.Finding::used)
                .extracting(finding -> finding.evidence().rule())
                .contains("too-soon", "many-at-once");
    }

    @Test
    void tells_what_would_give_another_verdict() {
        DrillScenario drill = new DrillScenario(40, 2);
        for (int i = 0; i < 40; i++) {
            drill.click(i, 5, FARM, CHROME, true);
        }

        WhatIf whatIf = whatIf(drill);

        assertThat(whatIf.changes()).isNotEmpty();
        assertThat(whatIf.decibansToMachine()).isEmpty();
        assertThat(whatIf.decibansToHuman().orElseThrow()).isGreaterThan(30);
    }

    private static WhatIf whatIf(DrillScenario drill) {
        return drill.judge(drill.log(0)).explanation().orElseThrow().ofRecipient(7).get(0).whatIf();
    }

    private static void assertAll(JudgedRound judged, Verdict verdict) {
        for (int e = 0; e < judged.size(); e++) {
            assertThat(judged.verdict(e)).as(judged.rules(e).toString()).isEqualTo(verdict);
        }
    }

    private static List<MachineKind> kinds(JudgedRound judged) {
        List<MachineKind> kinds = new ArrayList<>();
        for (int e = 0; e < judged.size(); e++) {
            kinds.add(judged.machineKind(e));
        }
        return kinds;
    }
}
