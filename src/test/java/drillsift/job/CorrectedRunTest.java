package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a first run to a corrected one. */
class CorrectedRunTest {

    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";

    @TempDir private Path folder;
    private Path job;
    private Path corrections;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(240, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job, Files.readString(job) + "corrections: job.corrections.csv\nreports: []\n");
    }

    private Path run() {
        return DrillRun.run(
                        HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                        new QuietProgress())
                .folder()
                .orElseThrow();
    }

    private static String clickers(Path run) {
        for (JsonNode figure : RunSummary.read(run).path("headline")) {
            if (figure.path("measure").asText().equals("click")) {
                return figure.path("count").asText();
            }
        }
        throw new AssertionError("no clicks in the headline");
    }

    private static String someClicker(Path run) throws IOException {
        for (String line : Files.readAllLines(run.resolve("review/outcomes.csv"))) {
            String[] cells = line.split(",", -1);
            if (cells[4].contains("click") && cells[8].equals("1")) {
                return cells[1];
            }
        }
        throw new AssertionError("nobody clicked");
    }

    @Test
    void one_decision_changes_one_person_and_parses_nothing() throws IOException {
        Path before = run();
        String person = someClicker(before);
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,RECIPIENT," + person + ",,,,gateway,A. Officer\n");

        Path after = run();

        int clickers = Integer.parseInt(clickers(before));
        assertThat(clickers(after)).isEqualTo(Integer.toString(clickers - 1));
        for (JsonNode input : RunSummary.read(after).path("inputs")) {
            assertThat(input.path("parsed").asInt()).isZero();
            assertThat(input.path("reused").asInt()).isPositive();
        }
        List<String> list = Files.readAllLines(after.resolve("review/corrections.csv"));
        assertThat(list).hasSize(2);
        assertThat(list.get(1)).startsWith("1,c1,2,FORCE_MACHINE,gateway,A. Officer,");
        assertThat(list.get(1)).endsWith(",1,1");
        assertThat(RunSummary.read(after).path("corrections").path(0).path("people").asInt())
                .isEqualTo(1);
        assertThat(Files.readString(after.resolve("run-summary.json")))
                .doesNotContain(person)
                .doesNotContain("A. Officer");
    }

    @Test
    void explains_who_decided_and_what_it_would_be_without_that() throws IOException {
        String person = someClicker(run());
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,RECIPIENT," + person + ",,,,gateway,A. Officer\n");
        assertThat(explain(person).notices())
                .extracting(notice -> notice.code().id())
                .containsExactly("DS-0910");
        run();

        Explanation explanation = explain(person);

        assertThat(explanation.notices()).isEmpty();

        assertThat(explanation.lines())
                .anyMatch(
                        line ->
                                line.contains("correction c1, FORCE_MACHINE: gateway (A. Officer")
                                        && line.endsWith("job.corrections.csv:2)"))
                .anyMatch(
                        line -> line.strip().equals("corrections: without [c1] it would be HUMAN"));
        JsonNode first = json(explanation);
        assertThat(first.path("decided_by").asText()).isEqualTo("correction");
        assertThat(first.path("corrections").path(0).path("reason").asText()).isEqualTo("gateway");
    }

    private Explanation explain(String person) {
        return Explainer.explain(
                HaltingRun.options(job, folder.resolve("work"), folder.resolve("output")),
                new QuietProgress(),
                new ExplainQuery(ExplainQuery.Kind.RECIPIENT, person));
    }

    private static JsonNode json(Explanation explanation) throws IOException {
        JsonNode document =
                new com.fasterxml.jackson.databind.ObjectMapper()
                        .readTree(String.join("\n", explanation.json()));
        for (JsonNode record : document.path("rounds").path(0).path("records")) {
            if (record.has("access")) {
                return record.path("access");
            }
        }
        throw new AssertionError("no access");
    }

    @Test
    void a_row_that_means_nothing_is_told_with_its_line() throws IOException {
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,RECIPIENT,nobody@corp.example,,,,gateway,A. Officer\n");

        JsonNode summary = RunSummary.read(run());

        assertThat(summary.path("warnings").toString())
                .contains("DS-0908")
                .contains("job.corrections.csv:2: correction c1 means no access");
        assertThat(summary.path("corrections")).isEmpty();
    }

    @Test
    void rows_that_come_while_a_run_judges_act_in_the_next_one() throws IOException {
        Path before = run();
        String person = someClicker(before);
        String later = HEADER + "c1,FORCE_MACHINE,RECIPIENT," + person + ",,,,gateway,A. A.\n";
        Files.writeString(corrections, HEADER + "c0,KEEP,IP,192.0.2.250,,,,seen,A. A.\n");
        Path meanwhile =
                DrillRun.run(
                                HaltingRun.options(
                                        job, folder.resolve("work"), folder.resolve("output")),
                                new QuietProgress() {
                                    @Override
                                    public void stage(String stage, long total, String unit) {
                                        if (stage.equals("classify")) {
                                            write(later);
                                        }
                                    }
                                })
                        .folder()
                        .orElseThrow();

        assertThat(Files.readString(corrections)).isEqualTo(later);
        assertThat(clickers(meanwhile)).isEqualTo(clickers(before));
        int fewer = Integer.parseInt(clickers(before)) - 1;
        assertThat(clickers(run())).isEqualTo(Integer.toString(fewer));
    }

    private void write(String text) {
        try {
            Files.writeString(corrections, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void withdrawing_a_decision_gives_the_first_bytes_again() throws IOException {
        TreeMap<String, String> before = PublishedBytes.of(run());
        Files.writeString(
                corrections, HEADER + "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,,kiosk,A. Officer\n");
        TreeMap<String, String> corrected = PublishedBytes.of(run());
        Files.writeString(corrections, HEADER);
        Path again =
                DrillRun.run(
                                HaltingRun.options(
                                        job, folder.resolve("work"), folder.resolve("other")),
                                new QuietProgress())
                        .folder()
                        .orElseThrow();

        assertThat(corrected).isNotEqualTo(before);
        assertThat(PublishedBytes.of(again)).isEqualTo(before);
    }
}
