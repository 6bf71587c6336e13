package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What diff says where the files of a run are not what they were. */
class DiffOfChangedRunsTest extends ComparedCampaign {

    @Test
    void events_that_are_gone_are_parsed_again_only_from_the_same_file() throws IOException {
        correct(forced("c1", clickers.get(0)));
        run();
        List<String> before = steps(json(), "click", "likely");
        empty(folder.resolve("work"));

        assertThat(steps(json(), "click", "likely")).isEqualTo(before);

        Path log = folder.resolve("input/round-2/access.log");
        List<String> lines = Files.readAllLines(log);
        Files.write(log, lines.subList(0, lines.size() - 1));
        empty(folder.resolve("work"));
        Session session = session("diff");
        assertThat(session.rawErr()).contains("access.log", "DS-2836", "exit=2");
    }

    private static void empty(Path work) throws IOException {
        try (Stream<Path> paths = Files.walk(work)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void what_the_program_judges_otherwise_than_a_run_published_is_told_as_such()
            throws IOException {
        Path run = folder.resolve("output/made-mixed/" + first);
        Path rates = run.resolve("review/rates-by-round.csv");
        String text = Files.readString(rates);
        int clicks = clickers.size();
        String row = "\r\n2,,click," + clicks + ",";
        assertThat(text).contains(row);
        rewrite(run, rates, text.replace(row, "\r\n2,,click," + (clicks + 5) + ","));
        correct(forced("c1", clickers.get(0)));
        run();

        JsonNode difference = json();

        assertThat(steps(difference, "click", "likely"))
                .containsExactly("correction c1 -1", "program  -5");
        assertThat(session("diff").rawErr()).contains("DS-0923");
        Files.writeString(rates, text.replace("click", "clack"));
        assertThat(session("diff").rawErr()).contains("DS-0924").doesNotContain("DS-0923");
    }

    @Test
    void every_table_of_figures_has_to_be_there_as_it_was_published() throws IOException {
        Path run = folder.resolve("output/made-mixed/" + first);
        correct(forced("c1", clickers.get(0)));
        run();
        assertThat(session("diff").rawErr()).doesNotContain("DS-0924");

        Path outcomes = run.resolve("review/outcomes.csv");
        byte[] before = Files.readAllBytes(outcomes);
        Files.writeString(outcomes, "0");
        assertThat(session("diff").rawErr()).contains("DS-0924");
        Files.write(outcomes, before);
        Path review = run.resolve("review/review.csv"); // which is there to be filled
        Files.writeString(review, Files.readString(review) + "\r\n");
        assertThat(session("diff").rawErr()).doesNotContain("DS-0924");
    }

    /** As if the run had published it. */
    private static void rewrite(Path run, Path file, String text) throws IOException {
        Path manifest = run.resolve("manifest.json");
        String old = sha256(file);
        Files.writeString(file, text);
        Files.writeString(manifest, Files.readString(manifest).replace(old, sha256(file)));
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
