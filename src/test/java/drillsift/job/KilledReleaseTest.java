package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.RefusedException;
import drillsift.store.ManifestCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the release of a draft before changes that it makes to files: the draft stands as it was,
 * and the release is there whole or not at all. With {@code -Dkill.every=1} before every change.
 */
class KilledReleaseTest {

    private static final String CAMPAIGN = "made-mixed";
    private static final String RELEASED_ALREADY = "DS-2872";

    @TempDir private static Path folder;
    private static Path drafted;
    private static Path draft;
    private static WatchedProcess release;
    private static TreeMap<String, String> released;

    @BeforeAll
    static void draftAndRelease() throws Exception {
        CampaignMaker.make(folder, new MakerOptions(30, 1, 0, 11, "mixed"));
        Path job = folder.resolve("jobs/job.yaml");
        Files.writeString(
                job,
                Files.readString(job).replace("exports: {verdicts: true}\n", "")
                        + "release: manual\n"
                        + "reports:\n"
                        + "  - {report: executive, audience: anonymous, languages: [en]}\n");
        drafted = Files.createDirectories(folder.resolve("drafted"));
        draft = DrillRun.run(options(drafted), new QuietProgress()).folder().orElseThrow();
        Path whole = WatchedProcess.copy(drafted, folder.resolve("whole"));
        release = WatchedProcess.whole(WatchedRelease.class, log(whole), arguments(whole));
        released = PublishedBytes.of(releases(whole).get(0));
    }

    private static RunOptions options(Path place) {
        return HaltingRun.options(
                folder.resolve("jobs/job.yaml"), place.resolve("work"), place.resolve("output"));
    }

    private static Object[] arguments(Path place) {
        RunOptions options = options(place);
        return new Object[] {options.jobFile(), options.work(), options.output()};
    }

    private static Path log(Path place) {
        return place.resolve("log.txt");
    }

    private static List<Path> runs(Path place) throws IOException {
        return WatchedProcess.runs(place.resolve("output").resolve(CAMPAIGN));
    }

    private static List<Path> releases(Path place) throws IOException {
        return runs(place).stream()
                .filter(run -> !run.getFileName().equals(draft.getFileName()))
                .toList();
    }

    @Test
    void a_killed_release_is_there_whole_or_not_at_all_and_the_next_one_makes_it()
            throws Exception {
        TreeMap<String, String> marked = PublishedBytes.of(draft);
        assertThat(released).isNotEqualTo(marked);
        Set<Integer> left = new TreeSet<>();

        release.eachKill(
                drafted,
                2,
                KilledReleaseTest::arguments,
                (point, place) -> {
                    for (Path visible : runs(place)) {
                        assertThat(ManifestCheck.compare(visible))
                                .as("killed at %d", point)
                                .isEmpty();
                    }
                    left.add(releases(place).size());

                    releaseAgain(place, releases(place).isEmpty());

                    assertReleased(point, place);
                    assertThat(PublishedBytes.of(place.resolve("output").resolve(relative(draft))))
                            .isEqualTo(marked);
                });
        assertThat(left).containsExactly(0, 1);
    }

    private static void assertReleased(int point, Path place) throws IOException {
        assertThat(releases(place)).as("killed at %d", point).hasSize(1);
        assertThat(PublishedBytes.of(releases(place).get(0)))
                .as("killed at %d", point)
                .isEqualTo(released);
        assertThat(PublishedBytes.of(linked(place, "released"))).isEqualTo(released);
        assertThat(TrailCheck.of(place.resolve("output"), CAMPAIGN))
                .as("killed at %d", point)
                .isEmpty();
    }

    private static Path relative(Path run) {
        return drafted.resolve("output").relativize(run);
    }

    private static Path linked(Path place, String link) throws IOException {
        return place.resolve("output").resolve(CAMPAIGN).resolve(link).toRealPath();
    }

    /** In this process; one that became visible before the kill is recognised. */
    private static void releaseAgain(Path place, boolean isMissing) {
        if (isMissing) {
            WatchedRelease.release(options(place), draft.getFileName().toString());
            return;
        }
        RefusedException refused =
                catchThrowableOfType(
                        RefusedException.class,
                        () ->
                                WatchedRelease.release(
                                        options(place), draft.getFileName().toString()));
        assertThat(refused.problems().get(0).code().id()).isEqualTo(RELEASED_ALREADY);
    }
}
