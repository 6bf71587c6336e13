package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever a filters file says: networks in their canonical form, or a refusal. */
class FiltersFuzzTest {

    private static final Path FILE = file();

    private static Path file() {
        try {
            Path file = Files.createTempFile("fuzzed", ".filters.yaml");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @FuzzTest
    void are_taken_or_refused(byte[] bytes) throws IOException {
        Files.write(FILE, bytes);
        try {
            assertThat(JobFileReader.filters(FILE).ownNetworks())
                    .allMatch(network -> network.matches("[0-9a-f.:]+/[0-9]{1,3}"));
        } catch (RefusedException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }
}
