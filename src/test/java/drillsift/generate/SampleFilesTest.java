package drillsift.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed sample is what the generator makes; packed files are compared unpacked. */
class SampleFilesTest {

    private static final MakerOptions SAMPLE = new MakerOptions(401, 3, 0, 4, "mixed");

    @TempDir private Path folder;

    @Test
    void the_committed_sample_and_its_truth_come_out_again() throws IOException {
        CampaignMaker.make(folder, SAMPLE);

        assertThat(contents(folder.resolve("input"))).isEqualTo(contents(Path.of("input/sample")));
        assertThat(contents(folder.resolve("truth")))
                .isEqualTo(contents(Path.of("src/test/resources/sample-truth")));
    }

    @Test
    void another_seed_makes_another_campaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(401, 3, 0, 5, "mixed"));

        assertThat(contents(folder.resolve("input")))
                .isNotEqualTo(contents(Path.of("input/sample")));
    }

    private static TreeMap<String, Integer> contents(Path root) throws IOException {
        TreeMap<String, Integer> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                contents.put(
                        root.relativize(path).toString(), java.util.Arrays.hashCode(bytes(path)));
            }
        }
        return contents;
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream plain = Files.newInputStream(path);
                InputStream bytes =
                        path.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
            return bytes.readAllBytes();
        }
    }
}
