package drillsift.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

class FontDigestTest {

    @Test
    void is_the_digest_of_the_font_files_in_their_order() throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (String file : Fonts.FILES) {
            sha.update(Fonts.bytes(file));
        }

        assertThat(FontDigest.ofAll()).isEqualTo(sha.digest());
    }
}
