package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A campaign of two rounds with filters and corrections of its own. */
abstract class FilteredCampaign {

    static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";
    static final String EDGE = "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,,kiosk,A. Officer\n";
    static final String SAFARI =
            "c2,FORCE_MACHINE,UA_GLOB,*Version*Safari*,,,,test phones,A. Officer\n";

    @TempDir Path folder;
    Path job;
    Path corrections;
    Path filters;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(100, 2, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        filters = folder.resolve("jobs/own.filters.yaml");
        Files.writeString(corrections, HEADER + EDGE + SAFARI);
        Files.writeString(filters, "switched-off: [off-hours]\nown-networks: [192.0.2.0/28]\n");
        String text = Files.readString(job).replaceAll("(?m)^filters:.*\\n", "");
        Files.writeString(
                job,
                text
                        + "filters: own.filters.yaml\n"
                        + "corrections: job.corrections.csv\nreports: []\n");
    }

    RunOptions options() {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve("output"));
    }

    RunResult result(RunOptions options) {
        return DrillRun.run(options, new QuietProgress());
    }

    Path run() {
        return result(options()).folder().orElseThrow();
    }

    Path runUnder(String run) {
        return result(options().under(run)).folder().orElseThrow();
    }

    static String name(Path run) {
        return run.getFileName().toString();
    }

    static JsonNode set(Path run) {
        return RunSummary.read(run).path("filter_set");
    }

    String refusal(String run) {
        try {
            runUnder(run);
        } catch (RefusedException e) {
            assertThat(e.problems().get(0).code().exit()).isEqualTo(Exit.CONFIG);
            return new Messages(Language.EN).text(e.problems().get(0));
        }
        throw new AssertionError("not refused");
    }
}
