package drillsift.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses are replaced as the authors of Crypto-PAn replace them, and can be found again. */
class PrefixCipherTest {

    /** The key of the sample that comes with the authors' own program. */
    private static final int[] SAMPLE_KEY = {
        21, 34, 23, 141, 51, 164, 207, 128, 19, 10, 91, 22, 73, 144, 125, 16, 216, 152, 143, 131,
        121, 121, 101, 39, 98, 87, 76, 45, 42, 132, 34, 2
    };

    private final PrefixCipher cipher = new PrefixCipher(bytes(SAMPLE_KEY));

    /** From sample_trace_raw.dat and sample_trace_sanitized.dat of Crypto-PAn 1.0. */
    @ParameterizedTest
    @CsvSource({
        "128.11.68.132, 135.242.180.132",
        "129.118.74.4, 134.136.186.123",
        "130.132.252.244, 133.68.164.234",
        "141.223.7.43, 141.167.8.160",
        "141.233.145.108, 141.129.237.235",
        "152.163.225.39, 151.140.114.167",
        "192.102.249.13, 252.138.62.131",
        "205.188.147.153, 242.96.16.101",
        "205.188.248.25, 242.96.88.27",
        "24.0.250.221, 100.15.198.226",
        "64.14.118.196, 0.255.183.58",
        "10.185.25.118, 117.161.29.118"
    })
    void replaces_the_sample_of_the_authors_as_they_do(String address, String replaced)
            throws UnknownHostException {
        assertThat(text(cipher.of(address(address)))).isEqualTo(replaced);
        assertThat(text(cipher.reversed(address(replaced)))).isEqualTo(address);
    }

    /** As an independent program in Go replaces them under the same key. */
    @ParameterizedTest
    @CsvSource({
        "::1, 78ff:f001:9fc0:20df:8380:b1f1:704:ed",
        "::ffff, 78ff:f001:9fc0:20df:8380:b1f1:704:f838",
        "2001:db8::1, 4401:2bc:603f:d91d:27f:ff8e:e6f1:dc1e",
        "2001:db8::2, 4401:2bc:603f:d91d:27f:ff8e:e6f1:dc1c"
    })
    void replaces_addresses_of_ipv6_in_the_same_way(String address, String replaced)
            throws UnknownHostException {
        assertThat(text(cipher.of(address(address)))).isEqualTo(replaced);
        assertThat(cipher.reversed(address(replaced))).isEqualTo(address(address));
    }

    @Test
    void two_addresses_share_as_many_bits_afterwards_as_before() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            byte[] one = new byte[round % 2 == 0 ? 4 : 16];
            random.nextBytes(one);
            byte[] other = one.clone();
            int bit = random.nextInt(one.length * 8);
            other[bit / 8] ^= (byte) (0x80 >> bit % 8);
            byte[] rest = new byte[one.length];
            random.nextBytes(rest);
            System.arraycopy(rest, 0, other, bit / 8 + 1, one.length - bit / 8 - 1);

            assertThat(shared(cipher.of(one), cipher.of(other))).isEqualTo(shared(one, other));
        }
    }

    private static int shared(byte[] one, byte[] other) {
        int differing = Arrays.mismatch(one, other);
        return differing * 8
                + Integer.numberOfLeadingZeros(0xff & (one[differing] ^ other[differing]))
                - 24;
    }

    private static byte[] bytes(int[] numbers) {
        byte[] bytes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            bytes[i] = (byte) numbers[i];
        }
        return bytes;
    }

    private static byte[] address(String literal) throws UnknownHostException {
        return InetAddress.getByName(literal).getAddress();
    }

    private static String text(byte[] address) throws UnknownHostException {
        return InetAddress.getByAddress(address).getHostAddress();
    }
}
