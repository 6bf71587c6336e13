package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The exits of iCloud Private Relay: many people behind each address. */
class ShippedRangesTest {

    private static final String NAME = "icloud-private-relay.txt.gz";
    private static final ShippedRanges RELAY = ShippedRanges.of(NAME);

    private static AddressFacts facts(String address) {
        return new KnownNetworks(FilterSet.defaults())
                .facts(IpAddress.parse(address).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    104.28.27.255,                      false
                    104.28.28.0,                        true
                    104.28.28.76,                       true
                    104.28.28.77,                       false
                    104.28.28.79,                       true
                    2a02:26f7:b000:3fff::1,             false
                    2a02:26f7:b000:4000::,              true
                    2a02:26f7:b000:4000:ffff::1,        true
                    2a02:26f7:b000:4001::,              false
                    0.0.0.0,                            false
                    ffff::,                             false
                    """)
    void an_address_is_held_from_the_first_of_a_range_to_its_last(String address, boolean isHeld) {
        assertThat(RELAY.holds(IpAddress.parse(address).orElseThrow())).isEqualTo(isHeld);
        assertThat(facts(address).isShared()).isEqualTo(isHeld);
    }

    @Test
    void people_share_it_and_no_machine_is_named() {
        AddressFacts facts = facts("104.28.28.0");
        assertThat(facts.certainty()).isEqualTo(Certainty.HUMAN);
        assertThat(facts.row()).isEqualTo("icloud-private-relay");
        assertThat(facts.isListed()).isFalse();
        assertThat(facts.opens()).isNull();
    }

    @Test
    void what_the_filters_file_says_goes_before_it() {
        FilterSet filters =
                FilterSet.defaults()
                        .but()
                        .scannerNetworks(new TreeMap<>(Map.of("104.28.28.0/24", "ours")))
                        .done();
        AddressFacts facts =
                new KnownNetworks(filters).facts(IpAddress.parse("104.28.28.0").orElseThrow());
        assertThat(facts.certainty()).isEqualTo(Certainty.DECLARED);
        assertThat(facts.isShared()).isFalse();
    }

    @Test
    void nothing_of_it_is_proposed_as_a_machines_network() {
        ProtectedNetworks guarded = new ProtectedNetworks(FilterSet.defaults());
        assertThat(guarded.reason(AddressBlock.parse("104.28.28.0/24").orElseThrow()))
                .contains(PassedOver.Reason.SHARED);
        assertThat(guarded.reason(AddressBlock.parse("104.28.28.77/32").orElseThrow())).isEmpty();
    }

    @Test
    void the_ranges_stand_in_order_and_apart_and_none_is_wide_or_where_people_live() {
        List<IpAddress> firsts = RELAY.firsts();
        List<IpAddress> lasts = RELAY.lasts();
        assertThat(firsts).hasSize(6_873).hasSameSizeAs(lasts);
        for (int i = 0; i < firsts.size(); i++) {
            IpAddress first = firsts.get(i);
            IpAddress last = lasts.get(i);
            assertThat(first).as("range %d", i).isLessThanOrEqualTo(last);
            assertThat(isNarrow(first, last)).as("%s-%s", first, last).isTrue();
            if (i > 0) {
                assertThat(lasts.get(i - 1)).isLessThan(first);
            }
        }
        assertThat(ProtectedNetworks.ACCESS).noneMatch(RELAY::overlaps);
    }

    /** No more addresses than a /13 (IPv4) or a /32 (IPv6) has. */
    private static boolean isNarrow(IpAddress first, IpAddress last) {
        boolean isSameKind = first.isV4() == last.isV4();
        return isSameKind
                && (first.isV4()
                        ? last.low() - first.low() < 1 << 19
                        : last.high() - first.high() < 1L << 32);
    }

    @Test
    void the_file_says_where_it_comes_from_and_under_which_licence() throws IOException {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                new GZIPInputStream(
                                        getClass().getResourceAsStream("/classify/" + NAME)),
                                StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.startsWith("#")))
                    .anyMatch(line -> line.contains("source: MISP/misp-warninglists"))
                    .anyMatch(line -> line.contains("version 20260811"))
                    .anyMatch(line -> line.contains("licence: CC0 1.0"));
        }
    }
}
