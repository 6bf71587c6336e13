package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever stands where an address belongs: one canonical form or none. */
class AddressFuzzTest {

    @FuzzTest
    void has_one_canonical_form_or_none(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);

        Addresses.canonical(text)
                .ifPresent(
                        found -> {
                            assertThat(Addresses.canonical(found)).contains(found);
                            assertThat(found).matches("[0-9.]{7,15}|[0-9a-f:]{2,39}");
                        });
        assertThat(Addresses.forwarded(text)).isNotNull();
    }
}
