package drillsift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The fuzzer sees into the product: it finds a crash that only the product's own code leads to. */
@EnabledIfEnvironmentVariable(
        named = "JAZZER_FUZZ",
        matches = "1",
        disabledReason = "runs with the fuzz tests: mvn -Pfuzz surefire:test")
class PlantedCrashTest {

    @TempDir private Path folder;

    @Test
    void a_planted_crash_is_found() throws Exception {
        Path said = folder.resolve("said.txt");
        ProcessBuilder fuzzer =
                new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "com.code_intelligence.jazzer.Jazzer",
                        "--target_class=" + PlantedCrash.class.getName(),
                        "--instrumentation_includes=drillsift.**",
                        "--reproducer_path=" + folder,
                        "-artifact_prefix=" + folder + "/",
                        "-max_len=32",
                        "-seed=1",
                        "-max_total_time=180");
        fuzzer.environment().remove("JAZZER_FUZZ");
        Process process =
                fuzzer.directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        int exit = process.waitFor();

        String text = Files.readString(said, StandardCharsets.ISO_8859_1);
        assertThat(text).contains("IllegalStateException: planted");
        assertThat(exit).as(text).isEqualTo(77);
    }
}
