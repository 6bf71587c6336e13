package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whatever departments are called: each has a file name of its own that is safe everywhere. */
class FileNamesFuzzTest {

    @FuzzTest
    void are_safe_and_different(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<String> names = Arrays.stream(text.split("\n", -1)).distinct().toList();

        Map<String, String> files = FileNames.of(names);

        assertThat(files.keySet()).containsExactlyElementsOf(names);
        Set<String> seen = new HashSet<>();
        for (String file : files.values()) {
            assertThat(file).matches("[\\p{L}\\p{N}-]+");
            assertThat(file.getBytes(StandardCharsets.UTF_8).length).isLessThan(150);
            String folded = Normalizer.normalize(file, Normalizer.Form.NFC);
            assertThat(seen.add(folded.toLowerCase(Locale.ROOT))).as(file).isTrue();
        }
    }
}
