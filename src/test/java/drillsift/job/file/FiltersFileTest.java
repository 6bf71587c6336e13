package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import drillsift.classify.FilterSet;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersFileTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void reads_every_key() {
        FilterSet filters =
                folder.filters(
                                """
                                version: 1
                                own-networks: [192.0.2.0/24, "2001:DB8:0::/48"]
                                shared-egress: [198.51.100.7]
                                helpdesk-networks: [198.51.100.8/31]
                                trusted-proxies: []
                                scanner-networks:
                                  - 203.0.113.0/25
                                  - {network: 203.0.113.128/25, note: pilot mail of May}
                                honeypot-tokens: [trap1]
                                preview-tokens: ["0123"]
                                thresholds: {own-delay-seconds: 2.5}
                                weights: {too-fast: -3}
                                switched-off: [head-request]
                                """)
                        .read()
                        .filters();

        assertThat(filters.ownNetworks()).containsExactly("192.0.2.0/24", "2001:db8::/48");
        assertThat(filters.sharedEgress()).containsExactly("198.51.100.7/32");
        assertThat(filters.helpdeskNetworks()).containsExactly("198.51.100.8/31");
        assertThat(filters.scannerNetworks())
                .containsExactly(
                        entry("203.0.113.0/25", ""),
                        entry("203.0.113.128/25", "pilot mail of May"));
        assertThat(filters.honeypotTokens()).containsExactly("trap1");
        assertThat(filters.previewTokens()).containsExactly("0123");
        assertThat(filters.thresholds()).containsExactly(entry("own-delay-seconds", 2.5));
        assertThat(filters.weights()).containsExactly(entry("too-fast", -3.0));
        assertThat(filters.switchedOff()).containsExactly("head-request");
    }

    @Test
    void tells_everything_that_is_wrong_at_once() {
        folder.filters(
                """
                version: 2
                own-network: [192.0.2.0/24]
                trusted-proxies: [10.0.0.0/33, proxy.example]
                scanner-networks: [16.0.0.0/4, {note: x}]
                thresholds: {own-delay-second: 5, own-delay-seconds: soon}
                weights: {colour: 5}
                switched-off: [to-fast]
                """);

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.filters.yaml:1: version: this file is of version 2. This"
                                + " program reads version 1; use a newer program or rewrite the"
                                + " file.",
                        "jobs/drill.filters.yaml:2: own-network: there is no such key. Did you"
                                + " mean own-networks?",
                        "jobs/drill.filters.yaml:3: trusted-proxies: \"10.0.0.0/33\" is not a"
                                + " network. Write an address or a CIDR block, for example"
                                + " 192.0.2.0/24 or 2001:db8::/32.",
                        "jobs/drill.filters.yaml:3: trusted-proxies: \"proxy.example\" is not a"
                                + " network. Write an address or a CIDR block, for example"
                                + " 192.0.2.0/24 or 2001:db8::/32.",
                        "jobs/drill.filters.yaml:4: scanner-networks: 16.0.0.0/4 holds whole"
                                + " providers and their people. Name networks of /8 or narrower.",
                        "jobs/drill.filters.yaml:4: network: the key is missing. Add it, for"
                                + " example network: 192.0.2.0/24",
                        "jobs/drill.filters.yaml:5: own-delay-second: there is no"
                                + " own-delay-second. Did you mean own-delay-seconds?",
                        "jobs/drill.filters.yaml:5: own-delay-seconds: \"soon\" is not a number."
                                + " Write digits, with a point before decimals.",
                        "jobs/drill.filters.yaml:6: colour: there is no colour. Known here:"
                                + " head-request, too-fast.",
                        "jobs/drill.filters.yaml:7: switched-off: there is no to-fast. Did you"
                                + " mean too-fast?");
    }

    @Test
    void clears_host_bits_and_says_so() {
        folder.filters("own-networks: [192.0.2.77/24]\nscanner-networks: [192.0.2.0/24]\n");

        assertThat(folder.read().filters().ownNetworks()).containsExactly("192.0.2.0/24");
        assertThat(folder.warnings())
                .containsExactly(
                        "jobs/drill.filters.yaml:1: own-networks: 192.0.2.77/24 has bits set after"
                                + " its prefix; taken as 192.0.2.0/24. Write it so.",
                        "jobs/drill.filters.yaml:2: scanner-networks: 192.0.2.0/24 is named as own"
                                + " network and as scanner. Remove it from one of the two.");
    }

    @Test
    void an_empty_filters_file_changes_nothing() {
        assertThat(folder.filters("# nothing yet\n").read().filters())
                .isEqualTo(FilterSet.defaults());
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1/32",
        "0.0.0.0/0, 0.0.0.0/0",
        "::/0, ::/0",
        "::ffff:192.0.2.0/120, 192.0.2.0/24",
        "2001:DB8:0:0:1:0:0:1, 2001:db8::1:0:0:1/128",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1/128",
        "fe80::1, fe80::1/128"
    })
    void writes_networks_in_one_form(String written, String canonical) {
        assertThat(Cidr.parse(written).orElseThrow().canonical()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "010.1.2.3",
                "1.2.3",
                "300.1.1.1",
                "192.0.2.0/",
                "192.0.2.0/x",
                "192.0.2.0/-1",
                "192.0.2.0/24/2",
                "fe80::1%eth0",
                "::ffff:192.0.2.0/20",
                "2001:db8::/129",
                ":",
                "1::2::3",
                "localhost",
                "12345::"
            })
    void refuses_what_is_no_network(String written) {
        assertThat(Cidr.parse(written)).isEmpty();
    }
}
