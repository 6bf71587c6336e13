package drillsift.job;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of three rounds whose corrections and filters are changed between its runs. */
abstract class ThreeRounds {

    static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";

    @TempDir Path folder;
    Path job;
    Path filters;
    Path corrections;
    int fresh;

    @BeforeEach
    void makeThreeRounds() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 3, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        filters = folder.resolve("jobs/job.filters.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job,
                Files.readString(job).replace("exports: {verdicts: true}\n", "")
                        + "corrections: job.corrections.csv\n"
                        + "purpose: training\nresponsible: Security\nretention-days: 90\n");
        write("reports: []\n");
    }

    void write(String reports) throws IOException {
        String text = Files.readString(job);
        int from = text.indexOf("reports:");
        Files.writeString(job, (from < 0 ? text : text.substring(0, from)) + reports);
    }

    Path run() {
        return run(folder.resolve("work"), folder.resolve("output"));
    }

    Path run(Path work, Path output) {
        return DrillRun.run(HaltingRun.options(job, work, output), new QuietProgress())
                .folder()
                .orElseThrow();
    }

    Path forced() {
        RunOptions options =
                new RunOptions(
                        job,
                        List.of(),
                        true,
                        false,
                        false,
                        true,
                        folder.resolve("work"),
                        folder.resolve("output"),
                        Optional.empty(),
                        Language.EN);
        return DrillRun.run(options, new QuietProgress()).folder().orElseThrow();
    }

    /** The same from nothing. */
    TreeMap<String, String> first() throws IOException {
        fresh++;
        return PublishedBytes.of(
                run(folder.resolve("work-" + fresh), folder.resolve("output-" + fresh)));
    }

    static String rounds(Path run, String field) {
        return RunSummary.read(run).path("rounds").path(field).toString();
    }

    static List<String> messages(Path run) {
        List<String> messages = new ArrayList<>();
        for (JsonNode warning : RunSummary.read(run).path("warnings")) {
            messages.add(warning.path("message").asText());
        }
        return messages;
    }

    static Path onlyRun(Path output) throws IOException {
        try (Stream<Path> campaigns = Files.list(output)) {
            return campaigns.findFirst().orElseThrow().resolve("latest");
        }
    }
}
