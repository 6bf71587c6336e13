package drillsift.job;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.RefusedException;
import drillsift.store.AuditFile;
import drillsift.store.AuditLine;
import drillsift.store.AuditLines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A small campaign whose runs are drafts until somebody releases them. */
abstract class DraftedCampaign {

    static final String CAMPAIGN = "made-mixed";
    static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";
    static final String REASON = "gateway of A. Person";
    static final String OFFICER = "A. Officer";

    @TempDir Path folder;
    Path job;
    Path corrections;

    @BeforeEach
    void makeACampaign() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 1, 0, 5, "mixed"));
        job = folder.resolve("jobs/job.yaml");
        corrections = folder.resolve("jobs/job.corrections.csv");
        Files.writeString(corrections, HEADER);
        Files.writeString(
                job,
                Files.readString(job)
                        + "corrections: job.corrections.csv\n"
                        + "purpose: training\n"
                        + "release: manual\n");
    }

    void order(String... reports) throws IOException {
        String list = "reports:\n  - {" + String.join("}\n  - {", reports) + "}\n";
        Files.writeString(job, Files.readString(job) + list);
    }

    void orderNothing() throws IOException {
        Files.writeString(job, Files.readString(job) + "reports: []\n");
    }

    RunOptions options(String output) {
        return HaltingRun.options(job, folder.resolve("work"), folder.resolve(output));
    }

    Path run(String output) {
        return DrillRun.run(options(output), new QuietProgress()).folder().orElseThrow();
    }

    RunResult release(String output, String run) {
        return release(options(output), run);
    }

    RunResult release(RunOptions options, String run) {
        return DrillRun.release(
                options,
                new ReleaseOrder(run, OFFICER, Optional.of("as agreed")),
                new QuietProgress(),
                new StopRequest(),
                DraftedCampaign::meaning);
    }

    private static Exit meaning(Throwable failure) {
        return failure instanceof RefusedException refused
                ? refused.problems().get(0).code().exit()
                : Exit.BUG;
    }

    void correct() throws IOException {
        Files.writeString(
                corrections,
                HEADER + "c1,FORCE_MACHINE,UA_GLOB,*Edg*,,,," + REASON + "," + OFFICER + "\n");
    }

    static String id(Path run) {
        return run.getFileName().toString();
    }

    List<AuditLine> trail(String output) {
        return AuditLines.read(folder.resolve(output).resolve(CAMPAIGN).resolve(AuditFile.NAME))
                .whole();
    }

    List<?> wrong(String output) {
        return TrailCheck.of(folder.resolve(output), CAMPAIGN);
    }
}
