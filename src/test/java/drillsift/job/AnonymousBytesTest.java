package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name, mail, token or address of the inputs stands in any byte of the anonymous folder. */
class AnonymousBytesTest {

    @TempDir private Path folder;

    @Test
    void tells_of_nobody_in_any_byte() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(120, 2, 0, 11, "mixed"));
        Path job = folder.resolve("jobs/job.yaml");
        Files.writeString(
                job,
                Files.readString(job)
                        + "purpose: training\n"
                        + "reports:\n"
                        + "  - {report: executive, audience: anonymous, languages: [ja, en]}\n"
                        + "  - {report: history, audience: anonymous, languages: [ja, en]}\n"
                        + "  - {report: department, audience: named, languages: [ja]}\n");
        Set<String> personal = PersonalBytes.of(job);
        assertThat(personal).hasSizeGreaterThan(400);

        Path run =
                DrillRun.run(
                                HaltingRun.options(
                                        job, folder.resolve("work"), folder.resolve("output")),
                                new QuietProgress())
                        .folder()
                        .orElseThrow();

        assertThat(PersonalBytes.found(personal, run.resolve("anonymous"))).isEmpty();
        assertThat(PersonalBytes.found(personal, run.resolve("review"))).hasSizeGreaterThan(200);
        assertThat(PersonalBytes.found(personal, run.resolve("named"))).isNotEmpty();
        Path ledger = run.resolve(ReleaseLedger.FILE);
        assertThat(PersonalBytes.found(personal, Files.readString(ledger))).isEmpty();
    }
}
