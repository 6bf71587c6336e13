package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A made-up campaign after its first run, to be corrected and compared. */
abstract class ComparedCampaign {

    static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";

    @TempDir Path folder;
    Path job;
    Path corrections;
    String first;
    List<String> clickers;

    @BeforeEach
    void run_a_campaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(200, 2, 2000, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job, Files.readString(job) + "corrections: job.corrections.csv\nreports: []\n");
        first = run();
        clickers = clickers();
    }

    Session session(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, job.toString()));
        arguments.add("--work=" + folder.resolve("work"));
        arguments.add("--output=" + folder.resolve("output"));
        arguments.addAll(List.of(more));
        Session session = new Session(Map.of());
        session.run(arguments.toArray(new String[0]));
        return session;
    }

    String run(String... more) {
        Session session = session("run", more);
        assertThat(session.out()).as(session.rawErr()).isNotEmpty();
        return Path.of(session.out().get(0)).getFileName().toString();
    }

    JsonNode json(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--json");
        Session session = session("diff", arguments.toArray(new String[0]));
        assertThat(session.out()).as(session.rawErr()).isNotEmpty();
        return new ObjectMapper().readTree(String.join("\n", session.out()));
    }

    List<String> clickers() throws IOException {
        List<String> found = new ArrayList<>();
        Path outcomes = folder.resolve("output/made-mixed/" + first + "/review/outcomes.csv");
        for (String line : Files.readAllLines(outcomes)) {
            String[] cells = line.split(",", -1);
            if (cells[0].equals("2") && cells[8].equals("1")) {
                found.add(cells[1]);
            }
        }
        return found;
    }

    void correct(String... rows) throws IOException {
        Files.writeString(corrections, HEADER + String.join("\n", rows) + "\n");
    }

    static String forced(String id, String person) {
        return id + ",FORCE_MACHINE,RECIPIENT&ROUND," + person + "&2,,,,test phone,A. Officer";
    }

    /** Steps of a figure as {@code kind name step}. */
    static List<String> steps(JsonNode difference, String measure, String level) {
        List<String> steps = new ArrayList<>();
        for (JsonNode figure : difference.path("rounds").path(1).path("figures")) {
            boolean isMeant =
                    !figure.has("department")
                            && figure.path("measure").asText().equals(measure)
                            && figure.path("level").asText().equals(level);
            for (JsonNode step : figure.path("steps")) {
                if (isMeant) {
                    steps.add(
                            step.path("kind").asText()
                                    + " "
                                    + step.path("name").asText()
                                    + " "
                                    + step.path("step").asText());
                }
            }
        }
        return steps;
    }
}
