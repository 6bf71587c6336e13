package drillsift.classify;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.pseudonym.Pseudonyms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists say of a pseudonym what they say of the address that it stands for. */
class AnonymousAddressesTest {

    private static final Pseudonyms NAMES =
            new Pseudonyms("a key of these tests".getBytes(StandardCharsets.UTF_8));

    private static final FilterSet PLAIN =
            FilterSet.defaults()
                    .but()
                    .ownNetworks(List.of("203.0.113.0/24", "2001:db8:1::/48"))
                    .sharedEgress(List.of("198.51.100.128/25"))
                    .helpdeskNetworks(List.of("203.0.113.9/32"))
                    .trustedProxies(List.of("192.0.2.1/32"))
                    .scannerNetworks(new TreeMap<>(java.util.Map.of("192.0.2.0/24", "pilot")))
                    .done();

    private static final FilterSet UNDER = new AnonymousFilters(NAMES).of(PLAIN);

    @Test
    void facts_of_a_pseudonym_are_those_of_its_address() {
        KnownNetworks plain = new KnownNetworks(PLAIN);
        KnownNetworks under = new KnownNetworks(UNDER);
        ProtectedNetworks guardedPlain = new ProtectedNetworks(PLAIN);
        ProtectedNetworks guarded = new ProtectedNetworks(UNDER);
        List<String> addresses = addresses();
        assertThat(addresses).hasSizeGreaterThan(200);

        for (String address : addresses) {
            String kept = NAMES.address(address);
            AddressFacts expected = plain.facts(IpAddress.parse(address).orElseThrow());
            assertThat(under.facts(IpAddress.parse(kept).orElseThrow()))
                    .as(address)
                    .isEqualTo(expected);
            assertThat(guarded.reason(AddressBlock.parse(kept).orElseThrow()))
                    .as(address)
                    .isEqualTo(guardedPlain.reason(AddressBlock.parse(address).orElseThrow()));
        }
    }

    @Test
    void neighbours_stay_neighbours() {
        List<String> addresses = addresses();
        for (int i = 1; i < addresses.size(); i++) {
            IpAddress one = IpAddress.parse(addresses.get(i - 1)).orElseThrow();
            IpAddress other = IpAddress.parse(addresses.get(i)).orElseThrow();
            IpAddress keptOne = IpAddress.parse(NAMES.address(one.toString())).orElseThrow();
            IpAddress keptOther = IpAddress.parse(NAMES.address(other.toString())).orElseThrow();

            assertThat(keptOne.isV4()).isEqualTo(one.isV4());
            assertThat(keptOne.network().equals(keptOther.network()))
                    .isEqualTo(one.network().equals(other.network()));
            assertThat(keptOne.range().equals(keptOther.range()))
                    .isEqualTo(one.range().equals(other.range()));
        }
    }

    @Test
    void a_pseudonym_is_written_with_its_mark_and_equals_no_address() {
        IpAddress kept = IpAddress.parse("~192.0.2.7").orElseThrow();

        assertThat(kept).hasToString("~192.0.2.7").isNotEqualTo(IpAddress.mapped(0xc0000207L));
        assertThat(kept.network()).hasToString("~192.0.2.0");
        assertThat(AddressBlock.parse("~2001:db8::/32").orElseThrow())
                .hasToString("~2001:db8::/32");
        assertThat(KnownNetworks.marked(List.of("192.0.2.0/24")).find(kept)).isEmpty();
        assertThat(KnownNetworks.marked(List.of("::/0")).find(kept)).isEmpty();
        assertThat(KnownNetworks.marked(List.of("~192.0.2.0/24")).find(kept)).isPresent();
    }

    @Test
    void hops_behind_a_trusted_proxy_are_followed_under_pseudonyms() {
        EffectiveAddress plain = new EffectiveAddress(PLAIN.trustedProxies());
        EffectiveAddress under = new EffectiveAddress(UNDER.trustedProxies());
        String hops = NAMES.address("198.51.100.7") + ", " + NAMES.address("192.0.2.1");

        assertThat(plain.of("192.0.2.1", "198.51.100.7, 192.0.2.1")).isEqualTo("198.51.100.7");
        assertThat(under.of(NAMES.address("192.0.2.1"), hops))
                .isEqualTo(NAMES.address("198.51.100.7"));
    }

    @Test
    void corrections_may_name_the_same_in_both_ways() {
        assertThat(matched(Correction.Field.RECIPIENT, "10234"))
                .isEqualTo(matched(Correction.Field.RECIPIENT, NAMES.person("10234")))
                .isEqualTo(NAMES.person("10234"));
        assertThat(matched(Correction.Field.TOKEN, "aB3xK9q"))
                .isEqualTo(matched(Correction.Field.TOKEN, NAMES.token("aB3xK9q")));
        assertThat(matched(Correction.Field.CIDR, "192.0.2.0/24"))
                .isEqualTo(matched(Correction.Field.CIDR, NAMES.network("192.0.2.0/24")));
        assertThat(matched(Correction.Field.UA_EXACT, "ExampleLinkGuard/2.1"))
                .isEqualTo("ExampleLinkGuard/2.1");
    }

    private static String matched(Correction.Field field, String text) {
        Correction row =
                new Correction(
                        new drillsift.event.SourceRef("corrections.csv", 2),
                        "c1",
                        Correction.Action.FORCE_HUMAN,
                        "",
                        0,
                        List.of(Correction.Match.of(field, text)),
                        Optional.empty(),
                        Optional.empty(),
                        "seen at the desk",
                        "Security",
                        false);
        return new AnonymousFilters(NAMES).corrections(List.of(row)).get(0).matches().get(0).text();
    }

    /** Of shipped rows, of the filters, of special networks, and any. */
    private static List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        MachineList.shipped().networks().stream()
                .flatMap(row -> row.cidrs().stream().limit(3))
                .map(cidr -> AddressBlock.parse(cidr).orElseThrow())
                .flatMap(block -> Stream.of(block.first(), block.last()))
                .map(IpAddress::toString)
                .forEach(addresses::add);
        ShippedRanges relay = ShippedRanges.of("icloud-private-relay.txt.gz");
        for (int i = 0; i < relay.firsts().size(); i += 500) {
            addresses.add(relay.firsts().get(i).toString());
            addresses.add(relay.lasts().get(i).toString());
        }
        addresses.addAll(
                List.of(
                        "10.1.2.3",
                        "127.0.0.1",
                        "169.254.1.1",
                        "192.168.0.1",
                        "172.16.9.9",
                        "100.64.0.1",
                        "::1",
                        "fe80::1",
                        "fc00::7",
                        "126.1.2.3",
                        "203.0.113.9",
                        "203.0.113.10",
                        "198.51.100.129",
                        "198.51.100.1",
                        "192.0.2.1",
                        "2001:db8:1::7",
                        "2001:db8:2::7"));
        Random random = new Random(3);
        for (int i = 0; i < 150; i++) {
            addresses.add(IpAddress.mapped(random.nextInt() & 0xffff_ffffL).toString());
        }
        return addresses;
    }
}
