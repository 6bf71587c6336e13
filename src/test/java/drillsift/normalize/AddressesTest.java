package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.5, 203.0.113.5",
        "203.0.113.5:555, 203.0.113.5",
        "[2001:db8::1]:443, 2001:db8::1",
        "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8::0:1, 2001:db8::1",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "fe80::1%eth0, fe80::1",
        "::ffff:203.0.113.5, 203.0.113.5",
        "::ffff:cb00:7105, 203.0.113.5",
        "::, ::",
        "1:0:0:2:0:0:0:3, 1:0:0:2::3",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1"
    })
    void writes_one_form_for_every_way_to_write_an_address(String text, String canonical) {
        assertThat(Addresses.canonical(text)).contains(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "unknown",
                "_hidden",
                "host.example",
                "010.1.2.3",
                "1.2.3",
                "300.1.1.1",
                "1.2.3.4.5",
                "1.2.3.",
                "::1::2",
                "1:2:3",
                "12345::",
                "2001:db8::g",
                "0x7f.0.0.1"
            })
    void takes_nothing_that_is_no_address(String text) {
        assertThat(Addresses.canonical(text)).isEmpty();
    }

    @Test
    void agrees_with_the_platform_on_random_addresses() throws Exception {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] bytes = new byte[16];
            random.nextBytes(bytes);
            for (int zero = random.nextInt(16); zero > 0; zero--) {
                bytes[random.nextInt(16)] = 0;
            }
            bytes[0] = 0x20;
            String ours =
                    Addresses.canonical(InetAddress.getByAddress(bytes).getHostAddress())
                            .orElseThrow();
            assertThat(InetAddress.getByName(ours).getAddress()).isEqualTo(bytes);
            assertThat(Addresses.canonical(ours)).contains(ours);
        }
    }
}
