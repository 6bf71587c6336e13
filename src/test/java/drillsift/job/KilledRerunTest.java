package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.store.ManifestCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a rerun after a correction before each kind of change that it makes to a file. With {@code
 * -Dkill.every=1} before every single one.
 */
class KilledRerunTest {

    private static final String CAMPAIGN = "made-mixed";
    private static final String HEADER =
            "id,action,match_type,match_value,campaign,valid_from,valid_to,reason,author\n";

    @TempDir private static Path folder;
    private static Path campaign;
    private static Path begun;
    private static WatchedProcess first;
    private static WatchedProcess rerun;

    /** The first run, and a copy of its folders in which the rerun ended. */
    @BeforeAll
    static void runAndRerun() throws Exception {
        makeACampaign();
        begun = Files.createDirectories(folder.resolve("begun"));
        first = WatchedProcess.whole(WatchedRun.class, log(begun), arguments(begun));
        correct();
        Path whole = WatchedProcess.copy(begun, folder.resolve("whole"));
        rerun = WatchedProcess.whole(WatchedRun.class, log(whole), arguments(whole));
    }

    private static void makeACampaign() throws IOException {
        campaign = folder.resolve("campaign");
        CampaignMaker.make(campaign, new MakerOptions(30, 2, 0, 11, "mixed"));
        Path job = campaign.resolve("jobs/job.yaml");
        Files.writeString(campaign.resolve("jobs/job.corrections.csv"), HEADER);
        Files.writeString(
                job,
                Files.readString(job).replace("exports: {verdicts: true}\n", "")
                        + "corrections: job.corrections.csv\n"
                        + "purpose: training\nresponsible: Security\nretention-days: 90\n"
                        + "reports:\n"
                        + "  - {report: executive, audience: anonymous, languages: [en]}\n"
                        + "  - {report: audit, languages: [en]}\n");
    }

    private static void correct() throws IOException {
        Files.writeString(
                campaign.resolve("jobs/job.corrections.csv"),
                HEADER + "c1,FORCE_MACHINE,UA_GLOB&ROUND,*Edg*&2,,,,kiosk,A. Author\n");
    }

    private static Object[] arguments(Path place) {
        return new Object[] {
            campaign.resolve("jobs/job.yaml"), place.resolve("work"), place.resolve("output")
        };
    }

    private static Path log(Path place) {
        return place.resolve("log.txt");
    }

    @Test
    void a_killed_rerun_leaves_the_old_result_or_the_new_one_and_the_next_run_the_new()
            throws Exception {
        Path before = runs(begun).get(0);
        TreeMap<String, String> old = PublishedBytes.of(before);
        TreeMap<String, String> corrected = newest(folder.resolve("whole"), before);
        assertThat(corrected).isNotEqualTo(old);

        rerun.eachKill(
                begun,
                4,
                KilledRerunTest::arguments,
                (point, place) -> {
                    assertOldOrNew(point, place, old, corrected);

                    runHere(place);

                    assertThat(newest(place, before))
                            .as("killed at %d", point)
                            .isEqualTo(corrected);
                    assertThat(PublishedBytes.of(latest(place)))
                            .as("killed at %d", point)
                            .isEqualTo(corrected);
                    assertThat(TrailCheck.of(place.resolve("output"), CAMPAIGN))
                            .as("killed at %d", point)
                            .isEmpty();
                });
    }

    private static void assertOldOrNew(
            int point, Path place, Map<String, String> old, Map<String, String> corrected)
            throws IOException {
        for (Path visible : runs(place)) {
            assertThat(ManifestCheck.compare(visible)).as("killed at %d", point).isEmpty();
            assertThat(PublishedBytes.of(visible)).as("killed at %d", point).isIn(old, corrected);
        }
        assertThat(PublishedRuns.in(place.resolve("output"), CAMPAIGN).latest()).isPresent();
    }

    @Test
    void a_rerun_opens_no_input_that_is_as_it_was() throws Exception {
        Path inputs = campaign.resolve("input");

        assertThat(first.opened(inputs)).hasSizeGreaterThanOrEqualTo(6);
        assertThat(rerun.opened(inputs)).isEmpty();
    }

    private static void runHere(Path place) {
        RunOptions options =
                HaltingRun.options(
                        campaign.resolve("jobs/job.yaml"),
                        place.resolve("work"),
                        place.resolve("output"));
        assertThat(DrillRun.run(options, new QuietProgress()).exit()).isIn(Exit.OK, Exit.REVIEW);
    }

    private static Path latest(Path place) throws IOException {
        return place.resolve("output").resolve(CAMPAIGN).resolve("latest").toRealPath();
    }

    private static List<Path> runs(Path place) throws IOException {
        return WatchedProcess.runs(place.resolve("output").resolve(CAMPAIGN));
    }

    /** Of the one run that is visible beside the first. */
    private static TreeMap<String, String> newest(Path place, Path before) throws IOException {
        List<Path> others = new ArrayList<>(runs(place));
        others.removeIf(run -> run.getFileName().equals(before.getFileName()));
        assertThat(others).hasSize(1);
        return PublishedBytes.of(others.get(0));
    }
}
