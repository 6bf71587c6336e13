package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.generate.CampaignMaker;
import drillsift.generate.MakerOptions;
import drillsift.message.Exit;
import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.Problem;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A published folder that somebody took away has told its figures all the same. */
class GoneReleaseTest {

    private static final String REASON = "agreed with the works council";

    @TempDir private Path folder;

    private RunOptions options() {
        return HaltingRun.options(
                folder.resolve("jobs/job.yaml"), folder.resolve("work"), folder.resolve("output"));
    }

    private Path run(RunOptions options) {
        return DrillRun.run(options, new QuietProgress()).folder().orElseThrow();
    }

    /** Other words on the pages, the same figures. */
    private void become(String responsible) throws IOException {
        Path job = options().jobFile();
        String text = Files.readString(job).replaceFirst("(?m)^responsible: .*\n", "");
        Files.writeString(job, text + "responsible: " + responsible + "\n");
    }

    @Test
    void the_newest_release_is_missed_until_somebody_accepts_it() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 1, 0, 5, "mixed"));
        run(options());
        become("Security");
        Path gone = run(options());
        String revision = RunSummary.revision(gone);
        WatchedProcess.delete(gone);
        become("Somebody");

        Problem problem =
                catchThrowableOfType(RefusedException.class, () -> run(options()))
                        .problems()
                        .get(0);

        assertThat(problem.code().id()).isEqualTo("DS-4340");
        assertThat(new Messages(Language.EN).text(problem))
                .contains("/audit.jsonl:3: Release " + gone.getFileName() + ", which this line")
                .contains("Put its folder back from a copy", "--accept-disclosure");
        Path third = run(options().accepting(Optional.of(REASON)));
        assertThat(Files.readString(third.resolve(ReleaseLedger.FILE)))
                .containsPattern("\"uncompared\" : \\[ \"" + revision + "\" \\]");
    }

    @Test
    void one_that_a_later_release_tells_of_and_a_draft_are_not_missed() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 1, 0, 5, "mixed"));
        Path first = run(options());
        become("Security");
        run(options());
        WatchedProcess.delete(first);
        Path job = options().jobFile();
        Files.writeString(job, Files.readString(job) + "release: manual\n");
        WatchedProcess.delete(run(options()));
        become("Somebody");

        assertThat(run(options())).isDirectory();
    }

    @Test
    void a_draft_in_which_it_was_accepted_can_be_released() throws IOException {
        CampaignMaker.make(folder, new MakerOptions(60, 1, 0, 5, "mixed"));
        WatchedProcess.delete(run(options()));
        Path job = options().jobFile();
        Files.writeString(job, Files.readString(job) + "release: manual\n");
        RunOptions accepting = options().accepting(Optional.of(REASON));
        Path draft = run(accepting);

        Path release =
                DrillRun.release(
                                accepting,
                                new ReleaseOrder(
                                        draft.getFileName().toString(),
                                        "A. Officer",
                                        Optional.empty()),
                                new QuietProgress(),
                                new StopRequest(),
                                failure -> Exit.BUG)
                        .folder()
                        .orElseThrow();

        assertThat(release.resolve(DisclosureOfRun.FILE))
                .hasSameTextualContentAs(draft.resolve(DisclosureOfRun.FILE))
                .content()
                .startsWith("DS-4340  ");
    }
}
