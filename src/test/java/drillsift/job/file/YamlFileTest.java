package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFileTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void refuses_a_key_that_stands_twice() {
        assertThat(folder.with("campaign: other\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: campaign: the key stands here and already in line 1."
                                + " Keep one of the two.");
    }

    @Test
    void refuses_a_tab() {
        assertThat(folder.with("privacy:\n\tminimum-group: 10\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:10: a tab stands where YAML wants spaces. Indent with"
                                + " spaces.");
    }

    @Test
    void refuses_tags() {
        assertThat(folder.with("purpose: !!java.net.URL [x]\n").refusal())
                .contains(
                        "jobs/drill.yaml:9: the tag tag:yaml.org,2002:java.net.URL is not"
                                + " accepted. Remove it and write the plain value.");
    }

    @Test
    void refuses_a_file_in_another_encoding() {
        byte[] text = "campaign: a\ntitle: 訓練\n".getBytes(Charset.forName("windows-31j"));

        assertThat(folder.file("jobs/drill.yaml", text).refusal())
                .containsExactly("jobs/drill.yaml:2: this is not UTF-8. Save the file as UTF-8.");
    }

    @Test
    void refuses_a_bomb_of_aliases() {
        StringBuilder bomb = new StringBuilder("a: &a [x]\n");
        for (int i = 0; i < 60; i++) {
            bomb.append("k").append(i).append(": [*a, *a]\n");
        }

        assertThat(folder.job(bomb.toString()).refusal())
                .containsExactly(
                        "jobs/drill.yaml: the file is larger than 1 MiB, nested deeper than 20"
                                + " levels or has more than 50 aliases. Write plain keys and"
                                + " values.");
    }

    @Test
    void lets_an_alias_repeat_a_section() {
        JobFile job =
                folder.file("input/b.log", "")
                        .with(
                                """
                                      - {file: ../input/b.log, columns: &c {email: Mail}}
                                      - {file: ../input/roster.csv, columns: *c}
                                """)
                        .read();

        assertThat(job.rounds().get(0).inputs().get(2).settings().columns())
                .containsEntry("email", "Mail");
    }

    @Test
    void takes_a_byte_order_mark() {
        assertThat(folder.job("\uFEFFcampaign: x\n").refusal())
                .containsExactly(
                        "jobs/drill.yaml:1: time-zone: the key is missing. Add it, for example"
                                + " time-zone: Asia/Tokyo",
                        "jobs/drill.yaml:1: rounds: the key is missing. Add it, for example"
                                + " rounds: [{round: 1, payload: link, ...}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing\n",
                "just a text",
                "[1, 2]",
                "a: [1, 2",
                "a: &x [*x]",
                "? [complex]\n: 1",
                "--- 1\n--- 2",
                "<<: {a: 1}",
                "rounds: {a: 1}",
                "rounds: [1, [2], {}]",
                "rounds: [{inputs: [x, {}], roster: []}]",
                "title: []\nreports: x\nexports: 1\ntexts: {decisions: {ja: [1]}}",
                "filters: \"a\\0b\"",
                "a: \u0007",
                "\"unclosed",
                "campaign: |\n  two\n  lines"
            })
    void refuses_whatever_is_no_job_with_places_and_words(String text) {
        assertThat(folder.job(text).refusal())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("jobs/drill.yaml").contains(". "));
    }
}
