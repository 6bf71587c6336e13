package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad input ends with its exit code and its messages, word for word in both languages (in
 * {@code bad-inputs/}), and leaves what was published before as it was.
 */
@DisabledOnOs(OS.WINDOWS)
class BadInputsTest {

    @TempDir private static Path first;
    private static Map<String, byte[]> before;
    @TempDir private Path folder;

    @BeforeAll
    static void publishSomething() throws IOException {
        BadOutcome good = BadOutcome.of(new BadCampaign(first));
        assertThat(good.exit()).as(good.text()).isEqualTo(Exit.OK);
        assertThat(good.codes()).isEmpty();
        before = files(good.folder().orElseThrow());
    }

    static List<BadInput> rows() {
        return BadInput.all(BadInputChapters.all());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void ends_as_it_must_and_leaves_what_was_published(BadInput row) throws Exception {
        Path output = folder.resolve("output");
        copy(first.resolve("output"), output);
        BadCampaign campaign = new BadCampaign(folder);
        row.spoil().to(campaign);

        BadOutcome outcome = row.run().of(campaign);

        BadInputTexts.compare(row, outcome.text());
        assertThat(outcome.exit()).as(outcome.text()).isEqualTo(row.exit());
        assertThat(outcome.codes()).as(outcome.text()).containsAll(row.codes());
        assertEarlierIsUntouched(outcome);
        row.afterwards().of(outcome);
    }

    private void assertEarlierIsUntouched(BadOutcome outcome) throws IOException {
        Path earlier = first.resolve("output").relativize(firstRun());
        Map<String, byte[]> now = files(folder.resolve("output").resolve(earlier));
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
        if (outcome.folder().isEmpty()) {
            assertThat(folder.resolve("output/small/latest").toRealPath())
                    .isEqualTo(outcome.campaign().latestBefore());
        }
    }

    private static Path firstRun() throws IOException {
        return first.resolve("output/small/latest").toRealPath();
    }

    @Test
    void every_row_of_the_table_is_here() {
        TreeSet<Integer> here = new TreeSet<>();
        rows().forEach(row -> here.add(Integer.parseInt(row.row().replaceAll("[a-z]+$", ""))));
        here.addAll(BadInputChapters.ELSEWHERE.keySet());

        assertThat(here).containsExactlyElementsOf(IntStream.rangeClosed(1, 105).boxed().toList());
    }

    @Test
    void what_is_proven_elsewhere_is_proven_there() throws Exception {
        for (List<String> proofs : BadInputChapters.ELSEWHERE.values()) {
            for (String proof : proofs) {
                Class<?> test = Class.forName("drillsift." + proof.replaceAll("#.*", ""));
                assertThat(test.getDeclaredMethods())
                        .as(proof)
                        .anyMatch(method -> method.getName().equals(proof.replaceAll(".*#", "")));
            }
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes of)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(path)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes of)
                            throws IOException {
                        Files.copy(
                                path,
                                to.resolve(from.relativize(path)),
                                java.nio.file.LinkOption.NOFOLLOW_LINKS);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
