package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.128/25",
                "203.0.113.192/26",
                "192.168.128.0/17",
                "10.128.0.0/9",
                "11.1.128.0/18",
                "2001:db8:8000::/33",
                "203.0.113.255/32"
            })
    void a_network_whose_last_octet_is_high_has_no_bits_after_its_prefix(String network) {
        assertThat(Cidr.parse(network)).hasValueSatisfying(n -> assertThat(n.hostBits()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "198.51.100.129/25",
                "203.0.113.224/26",
                "192.168.129.0/17",
                "10.192.0.0/9",
                "2001:db8:c000::/33",
                "192.0.2.1/24"
            })
    void bits_after_the_prefix_are_told_and_cleared(String network) {
        assertThat(Cidr.parse(network)).hasValueSatisfying(n -> assertThat(n.hostBits()).isTrue());
    }
}
