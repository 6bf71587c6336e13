package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OwnCodeTest {

    @Test
    void the_program_is_named_by_its_version_and_its_code() {
        assertThat(OwnCode.CHECKSUM).matches("[0-9a-f]{12}").isNotEqualTo(ofNothing());
        assertThat(Version.build()).isEqualTo(Version.text() + "+" + OwnCode.CHECKSUM);
    }

    private static String ofNothing() {
        return Fingerprint.start().hex().substring(0, 12);
    }
}
