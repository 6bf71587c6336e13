package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of GoPhish's API gives what the CSV of the same events gives. */
class GophishJsonRunTest {

    private static final String CSV =
            "      - {format: gophish-events, file: ../input/round-1/events.csv}\n";
    private static final String JSON = "      - {file: ../input/round-1/campaign.json}\n";
    private static final List<String> FIGURES =
            List.of("review/outcomes.csv", "review/rates-by-round.csv");

    @TempDir private Path folder;
    private Path job;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(80, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        Path input = folder.resolve("input/round-1");
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode campaign = mapper.createObjectNode().put("id", 1).put("name", "made");
        campaign.putArray("results");
        ArrayNode timeline = campaign.putArray("timeline");
        try (CSVParser rows =
                CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(Files.newBufferedReader(input.resolve("events.csv")))) {
            for (CSVRecord row : rows) {
                ObjectNode event = timeline.addObject();
                row.toMap().forEach(event::put);
            }
        }
        mapper.writerWithDefaultPrettyPrinter()
                .writeValue(input.resolve("campaign.json").toFile(), campaign);
    }

    private TreeMap<String, String> published(String work) throws IOException {
        RunResult result =
                DrillRun.run(
                        HaltingRun.options(
                                job, folder.resolve(work), folder.resolve("output-" + work)),
                        new QuietProgress());
        TreeMap<String, String> files = PublishedBytes.of(result.folder().orElseThrow());
        // These name the files, and lines of them, that the run was made from.
        files.keySet().removeIf(GophishJsonRunTest::namesInputs);
        return files;
    }

    private static boolean namesInputs(String file) {
        return file.equals("review/verdicts.csv") || file.equals("review/review.csv");
    }

    private void replaceInJob(String from, String to) throws IOException {
        String text = Files.readString(job);
        assertThat(text).contains(from);
        Files.writeString(job, text.replace(from, to));
    }

    @Test
    void the_json_in_place_of_the_csv_changes_no_figure_and_no_page() throws IOException {
        TreeMap<String, String> before = published("a");
        replaceInJob(CSV, JSON);

        assertThat(published("b")).isEqualTo(before);
    }

    @Test
    void the_json_beside_the_csv_counts_nothing_twice() throws IOException {
        TreeMap<String, String> before = published("a");
        replaceInJob(CSV, CSV + JSON);

        TreeMap<String, String> after = published("b");
        for (String figures : FIGURES) {
            assertThat(after.get(figures)).as(figures).isEqualTo(before.get(figures));
        }
    }
}
