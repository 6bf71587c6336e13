package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request, its page and its neighbours in time say. */
class RequestRulesTest {

    @Test
    void each_lane_has_its_own_fact_and_a_plain_click_has_none() {
        assertOnly(Lane.TRAP, HoneypotLinkRule::new, 40);
        assertOnly(Lane.TOKENLESS, NoTokenRule::new, 40);
        assertOnly(Lane.UNKNOWN, UnknownTokenRule::new, 40);
        assertOnly(Lane.TEST, TestTokenRule::new, 40);
        assertOnly(Lane.PROBE, HeadRequestRule::new, 25);
        assertOnly(Lane.DAMAGED, DamagedTokenRule::new, 20);
    }

    private static void assertOnly(
            Lane meant, Function<RuleSettings, MachineRule> rule, double weight) {
        for (Lane lane : Lane.values()) {
            double expected = lane == meant ? weight : 0;
            assertThat(aClick().lane(lane).weight(rule)).as(lane.name()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"60, 9", "60.1, 0", "NaN, 0"})
    void the_request_after_a_head_weighs_for_a_minute(double seconds, double weight) {
        TestEpisode get = aClick().with(e -> e.headSeconds = seconds);
        assertThat(get.weight(AfterHeadRequestRule::new)).isEqualTo(weight);
        assertThat(get.with(e -> e.resources = 1).weight(AfterHeadRequestRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"60, 20", "60.1, 0", "NaN, 0"})
    void the_neighbour_of_a_damaged_token_weighs_for_a_minute(double seconds, double weight) {
        TestEpisode beside = aClick().with(e -> e.damagedSeconds = seconds);
        assertThat(beside.weight(DamagedTokenRule::new)).isEqualTo(weight);
    }

    @Test
    void a_line_that_a_mail_program_broke_convicts_nobody_who_draws_the_page() {
        TestEpisode drawn = aClick().with(e -> e.damagedSeconds = 5).with(e -> e.resources = 2);
        assertThat(drawn.weight(DamagedTokenRule::new)).isEqualTo(10);
    }

    @Test
    void a_page_without_its_parts_speaks_only_where_parts_would_be_seen() {
        TestEpisode bare = aClick().with(e -> e.isPageEvidenceKept = true);
        assertThat(bare.weight(NoPageRule::new)).isEqualTo(6);
        assertThat(aClick().weight(NoPageRule::new)).isZero();
        assertThat(bare.with(e -> e.isRequest = false).weight(NoPageRule::new)).isZero();
        TestEpisode open = aClick().kind(EventKind.OPENED).with(e -> e.isPageEvidenceKept = true);
        assertThat(open.weight(NoPageRule::new)).isZero();
    }

    @Test
    void a_drawn_page_speaks_for_a_person_and_is_remembered_by_the_browser() {
        Episode drawn = aClick().with(e -> e.resources = 1).build();
        assertThat(aClick().with(e -> e.resources = 1).weight(PageDrawnRule::new)).isEqualTo(-6);
        assertThat(aClick().after(drawn).weight(PageDrawnRule::new)).isEqualTo(-6);
        assertThat(aClick().weight(PageDrawnRule::new)).isZero();
        TestEpisode again = aClick().after(drawn).with(e -> e.isPageEvidenceKept = true);
        assertThat(again.weight(NoPageRule::new)).isZero();
    }

    @Test
    void parts_from_neighbours_are_a_farms_unless_the_network_is_shared() {
        TestEpisode farm = aClick().with(e -> e.neighbourResources = 2);
        assertThat(farm.weight(NeighbourResourcesRule::new)).isEqualTo(8);
        assertThat(farm.weight(PageDrawnRule::new)).isZero();
        assertThat(farm.shared().weight(NeighbourResourcesRule::new)).isZero();
        assertThat(farm.weight(PageDrawnRule::new)).isEqualTo(-6);
        TestEpisode own = aClick().with(e -> e.neighbourResources = 2).with(e -> e.resources = 1);
        assertThat(own.weight(NeighbourResourcesRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"3, false, 12", "2, false, 0", "1, true, 12", "0, false, 0"})
    void all_links_at_once_are_followed_by_machines(
            int targets, boolean isOpenedAndClicked, double weight) {
        TestEpisode links =
                aClick().with(e -> e.targetsAtOnce = targets)
                        .with(e -> e.isOpenedAndClicked = isOpenedAndClicked);
        assertThat(links.weight(AllLinksRule::new)).isEqualTo(weight);
        assertThat(links.with(e -> e.isStatus = true).weight(AllLinksRule::new)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"0, 12", "300, 12", "301, 0", "-1, 0", "NaN, 0"})
    void what_comes_within_five_minutes_of_a_report_is_its_scan(double seconds, double weight) {
        TestEpisode scan = aClick().with(e -> e.reportSeconds = seconds);
        assertThat(scan.weight(AfterReportRule::new)).isEqualTo(weight);
        Episode before = aClick().build();
        assertThat(scan.after(before).weight(AfterReportRule::new)).isZero();
    }

    @Test
    void the_odd_one_of_two_distant_networks_weighs_a_little() {
        assertThat(aClick().with(e -> e.distantSeconds = 3).weight(DistantNetworkRule::new))
                .isEqualTo(6);
        assertThat(aClick().weight(DistantNetworkRule::new)).isZero();
    }

    @Test
    void a_click_without_pictures_weighs_very_little_where_pictures_are_recorded() {
        TestEpisode blind = aClick().with(e -> e.isOpeningKept = true);
        assertThat(blind.weight(NoOpeningRule::new)).isEqualTo(1);
        assertThat(blind.with(e -> e.isOpened = true).weight(NoOpeningRule::new)).isZero();
        assertThat(aClick().weight(NoOpeningRule::new)).isZero();
    }
}
