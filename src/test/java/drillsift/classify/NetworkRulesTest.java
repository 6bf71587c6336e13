package drillsift.classify;

import static drillsift.classify.TestEpisode.aClick;
import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.EventKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What lists of networks say, for which events, and who is kept from them. */
class NetworkRulesTest {

    private static final String MAIL_PROTECTION = "40.107.218.12";
    private static final String OUTLOOK_IMAGES = "40.97.1.1";
    private static final String DETONATION = "40.94.89.19";
    private static final String CLOUD = "20.72.100.79";

    private static FilterSet filters(List<String> own, Map<String, String> scanners) {
        return FilterSet.defaults()
                .but()
                .ownNetworks(own)
                .scannerNetworks(new TreeMap<>(scanners))
                .done();
    }

    @Test
    void a_certain_network_decides_up_to_its_border() {
        assertThat(aClick().address(MAIL_PROTECTION).weight(KnownNetworkRule::new)).isEqualTo(20);
        assertThat(aClick().address("40.107.255.255").weight(KnownNetworkRule::new)).isEqualTo(20);
        assertThat(aClick().address("40.108.0.0").weight(KnownNetworkRule::new)).isZero();
    }

    @Test
    void a_mail_clients_image_proxy_judges_opens_and_never_clicks() {
        TestEpisode open = aClick().kind(EventKind.OPENED);
        assertThat(open.address(OUTLOOK_IMAGES).weight(KnownNetworkRule::new)).isEqualTo(20);
        assertThat(aClick().address(OUTLOOK_IMAGES).weight(KnownNetworkRule::new)).isZero();
    }

    @Test
    void an_observed_network_weighs_for_clicks_only() {
        assertThat(aClick().address(DETONATION).weight(ObservedNetworkRule::new)).isEqualTo(12);
        TestEpisode open = aClick().kind(EventKind.OPENED);
        assertThat(open.address(DETONATION).weight(ObservedNetworkRule::new)).isZero();
        assertThat(aClick().address("40.95.0.0").weight(ObservedNetworkRule::new)).isZero();
    }

    @Test
    void a_probable_network_weighs_soon_after_sending_only() {
        TestEpisode vendor = aClick().address("67.231.150.1");
        assertThat(vendor.delay(899).weight(ProbableNetworkRule::new)).isEqualTo(10);
        assertThat(vendor.delay(900).weight(ProbableNetworkRule::new)).isZero();
        assertThat(vendor.delay(Double.NaN).weight(ProbableNetworkRule::new)).isZero();
    }

    @Test
    void a_cloud_weighs_little_and_never_where_the_office_stands_there() {
        assertThat(aClick().address(CLOUD).weight(CloudNetworkRule::new)).isEqualTo(4);
        FilterSet own = filters(List.of("20.72.100.0/24"), Map.of());
        assertThat(aClick().address(CLOUD, own).weight(CloudNetworkRule::new)).isZero();
        assertThat(aClick().address("192.0.2.1").weight(CloudNetworkRule::new)).isZero();
    }

    @Test
    void a_cloud_says_nothing_against_a_crowd_that_comes_in_its_own_time() {
        TestEpisode desktop = aClick().address(CLOUD).with(e -> e.isCrowdUnhurried = true);
        assertThat(desktop.weight(CloudNetworkRule::new)).isZero();
    }

    @Test
    void a_telephone_in_a_data_centre_is_displaced_and_one_elsewhere_is_not() {
        TestEpisode phone = aClick().agent(DrillScenario.PHONE);
        assertThat(phone.address(CLOUD).weight(DisplacedAgentRule::new)).isEqualTo(6);
        assertThat(phone.address("192.0.2.1").weight(DisplacedAgentRule::new)).isZero();
        assertThat(aClick().address(CLOUD).weight(DisplacedAgentRule::new)).isZero();
        assertThat(aClick().address(CLOUD).noAgentColumn().weight(DisplacedAgentRule::new))
                .isZero();
    }

    @Test
    void two_systems_within_a_minute_at_one_listed_address_are_displaced() {
        TestEpisode second = aClick().with(e -> e.isTwoSystems = true);
        assertThat(second.address(DETONATION).weight(DisplacedAgentRule::new)).isEqualTo(6);
        assertThat(second.address("192.0.2.1").weight(DisplacedAgentRule::new)).isZero();
    }

    @Test
    void the_users_scanner_decides_though_it_stands_in_the_own_network() {
        FilterSet both = filters(List.of("192.0.2.0/24"), Map.of("192.0.2.7/32", "gateway"));
        assertThat(aClick().address("192.0.2.7", both).weight(DeclaredScannerRule::new))
                .isEqualTo(40);
        assertThat(aClick().address("192.0.2.8", both).weight(DeclaredScannerRule::new)).isZero();
    }

    @Test
    void people_behind_a_cloud_proxy_are_kept_from_all_lists() {
        assertThat(aClick().address("165.225.1.1").build().isShared()).isTrue();
        FilterSet own = filters(List.of("40.107.0.0/16"), Map.of());
        assertThat(aClick().address(MAIL_PROTECTION, own).weight(KnownNetworkRule::new)).isZero();
    }
}
