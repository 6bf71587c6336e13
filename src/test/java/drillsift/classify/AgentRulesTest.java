package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent alone gives away, and where it must not be believed. */
class AgentRulesTest {

    private static final String WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) ";

    private static String chrome(int version) {
        return WINDOWS
                + "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/"
                + version
                + ".0.0.0 Safari/537.36";
    }

    @Test
    void a_library_that_says_so_is_a_machine_and_a_browser_is_not() {
        assertThat(aClick().agent("python-requests/2.31.0").weight(DeclaredBotRule::new))
                .isEqualTo(30);
        assertThat(aClick().agent(chrome(150)).weight(DeclaredBotRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(DeclaredBotRule::new)).isZero();
    }

    @Test
    void a_program_from_an_attachment_names_itself_as_it_likes() {
        TestEpisode started = aClick().kind(EventKind.PROGRAM_EXECUTED);
        assertThat(started.agent("python-requests/2.31.0").weight(DeclaredBotRule::new)).isZero();
        assertThat(started.agent("").weight(EmptyAgentRule::new)).isZero();
    }

    @Test
    void telephones_and_apps_with_bot_in_their_name_are_people() {
        String tablet =
                "Mozilla/5.0 (Linux; Android 10; C Bot Tab 70) AppleWebKit/537.36"
                        + " (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36";
        String line =
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X)"
                        + " AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148"
                        + " Safari Line/14.0.0";
        assertThat(aClick().agent(tablet).weight(DeclaredBotRule::new)).isZero();
        assertThat(aClick().agent(line).weight(DeclaredBotRule::new)).isZero();
        assertThat(
                        aClick().agent("facebookexternalhit/1.1;line-poker/1.0")
                                .weight(DeclaredBotRule::new))
                .isEqualTo(30);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Linux; Android 11; CUBOT X50) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148",
                "(Linux; Android 7.0; M bot 60 Build/NRD90M; wv) AppleWebKit/537.36 Chrome/148",
                "(Linux; Android 4.4.2; ForwardRuby Build/KOT49H) AppleWebKit/537.36 Chrome/148",
                "(Linux; Android 12; moto g(50) 5G Build/S1RSS32.38; wv) Gecko Chrome/148 Instagram"
                        + " 333.0 Android (31/12; motorola; moto g(50) 5G; curl; pt_BR)",
                "(Linux; Android 14; SM-S918B; wv) AppleWebKit/537.36 Chrome/148 CamScanner/4.8",
                "(Windows NT 10.0; Win64; x64) Chrome/134.0.0.0 Electron/35.0.0 Mattermost/5.11"
            })
    void no_name_of_a_device_or_an_app_makes_a_machine(String rest) {
        assertThat(aClick().agent("Mozilla/5.0 " + rest).weight(DeclaredBotRule::new)).isZero();
    }

    @Test
    void a_crawler_that_calls_itself_a_telephone_stays_a_crawler() {
        String cubot =
                "Mozilla/5.0 (Linux; Android 9; CUBOT X19) AppleWebKit/537.36 Chrome/148 Mobile"
                        + " Safari/537.36 (compatible; Googlebot/2.1)";
        assertThat(aClick().agent(cubot).weight(DeclaredBotRule::new)).isEqualTo(30);
    }

    @Test
    void a_row_judges_only_the_events_of_its_scope() {
        assertThat(aClick().agent("SomeTool/1.0").weight(UnnamedSystemRule::new)).isEqualTo(15);
        TestEpisode open = aClick().kind(EventKind.OPENED);
        assertThat(open.agent("SomeTool/1.0").weight(UnnamedSystemRule::new)).isZero();
    }

    @Test
    void an_empty_or_bare_agent_speaks_and_one_that_is_not_recorded_does_not() {
        assertThat(aClick().agent("").weight(EmptyAgentRule::new)).isEqualTo(20);
        assertThat(aClick().agent("-").weight(EmptyAgentRule::new)).isEqualTo(20);
        assertThat(aClick().agent("Mozilla/5.0").weight(EmptyAgentRule::new)).isEqualTo(20);
        assertThat(aClick().agent("Mozilla/5.0 (X11; Linux)").weight(EmptyAgentRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(EmptyAgentRule::new)).isZero();
    }

    @Test
    void browsers_that_never_were_are_impossible() {
        String mac = "Mozilla/4.0 (compatible; MSIE 9.0; Macintosh; Intel Mac OS X 10_15)";
        assertThat(aClick().agent(mac).weight(ImpossibleAgentRule::new)).isEqualTo(15);
        assertThat(
                        aClick().agent(WINDOWS + "Chrome/x Safari/537.36")
                                .weight(ImpossibleAgentRule::new))
                .isEqualTo(15);
        assertThat(
                        aClick().agent(WINDOWS + "Chrome/64.0 Edge/12.0")
                                .weight(ImpossibleAgentRule::new))
                .isEqualTo(15);
        assertThat(aClick().agent(chrome(150)).weight(ImpossibleAgentRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(ImpossibleAgentRule::new)).isZero();
    }

    @Test
    void an_agent_without_a_system_is_weighed_and_never_decides() {
        assertThat(aClick().agent("OurBrowser 5").weight(UnnamedSystemRule::new)).isEqualTo(15);
        assertThat(aClick().agent("OurBrowser 5").weight(DeclaredBotRule::new)).isZero();
        assertThat(aClick().agent("OurBrowser 5 (Windows)").weight(UnnamedSystemRule::new))
                .isZero();
        assertThat(aClick().agent("Edge 150").weight(UnnamedSystemRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(UnnamedSystemRule::new)).isZero();
        assertThat(
                        aClick().agent("OurBeacon/2")
                                .kind(EventKind.PROGRAM_EXECUTED)
                                .weight(UnnamedSystemRule::new))
                .isZero();
    }

    @Test
    void internet_explorer_8_is_ancient_and_9_is_not() {
        String explorer = "Mozilla/4.0 (compatible; MSIE %d.0; Windows NT 6.1)";
        assertThat(aClick().agent(explorer.formatted(8)).weight(AncientAgentRule::new))
                .isEqualTo(13);
        assertThat(aClick().agent(explorer.formatted(9)).weight(AncientAgentRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(AncientAgentRule::new)).isZero();
    }

    @Test
    void internet_explorer_that_calls_itself_7_in_an_intranet_is_as_old_as_its_engine() {
        String intranet = "Mozilla/4.0 (compatible; MSIE 7.0; Windows NT 10.0; Trident/%d.0)";
        assertThat(aClick().agent(intranet.formatted(7)).weight(AncientAgentRule::new)).isZero();
        assertThat(aClick().agent(intranet.formatted(5)).weight(AncientAgentRule::new)).isZero();
        assertThat(aClick().agent(intranet.formatted(4)).weight(AncientAgentRule::new))
                .isEqualTo(13);
    }

    @Test
    void a_browser_is_outdated_from_the_forty_first_version_on() {
        int current = BrowserVersion.currentChrome(aClick().build().first);
        assertThat(aClick().agent(chrome(current - 41)).weight(OutdatedAgentRule::new))
                .isEqualTo(8);
        assertThat(aClick().agent(chrome(current - 40)).weight(OutdatedAgentRule::new)).isZero();
        assertThat(aClick().noAgentColumn().weight(OutdatedAgentRule::new)).isZero();
    }

    @Test
    void kiosks_weigh_half_and_systems_without_updates_nothing() {
        assertThat(aClick().agent(chrome(83)).shared().weight(OutdatedAgentRule::new)).isEqualTo(4);
        String seven = chrome(109).replace("Windows NT 10.0", "Windows NT 6.1");
        assertThat(aClick().agent(seven).weight(OutdatedAgentRule::new)).isZero();
    }

    @Test
    void another_system_than_the_one_that_draws_pages_weighs_a_little() {
        assertThat(aClick().with(e -> e.isOtherSystem = true).weight(OtherSystemRule::new))
                .isEqualTo(4);
        assertThat(aClick().weight(OtherSystemRule::new)).isZero();
        assertThat(OperatingSystem.of("").isOtherThan(OperatingSystem.WINDOWS)).isFalse();
        assertThat(OperatingSystem.MAC.isOtherThan(OperatingSystem.WINDOWS)).isTrue();
    }

    @Test
    void an_ordinary_browser_counts_for_a_person_only_without_page_evidence_and_hurry() {
        assertThat(aClick().delay(120).weight(PlausibleAgentRule::new)).isEqualTo(-3);
        assertThat(aClick().delay(119.9).weight(PlausibleAgentRule::new)).isZero();
        assertThat(aClick().with(e -> e.isPageEvidenceKept = true).weight(PlausibleAgentRule::new))
                .isZero();
        assertThat(aClick().noAgentColumn().weight(PlausibleAgentRule::new)).isZero();
    }
}
