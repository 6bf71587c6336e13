package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.Language;
import drillsift.message.RefusedException;
import drillsift.store.AuditLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which drafts can be released, and how one is named; no page is printed for that. */
class ReleaseOrderTest extends DraftedCampaign {

    @BeforeEach
    void printNothing() throws IOException {
        orderNothing();
    }

    private void refused(String output, String run, String code) {
        assertThatThrownBy(() -> release(output, run))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e -> assertThat(e.problems().get(0).code().id()).isEqualTo(code));
    }

    @Test
    void who_reads_another_language_may_release_a_draft() throws IOException {
        Path draft = run("output");
        RunOptions english = options("output");
        RunOptions japanese =
                new RunOptions(
                        english.jobFile(),
                        english.rounds(),
                        english.force(),
                        english.verify(),
                        english.strict(),
                        english.allowOutside(),
                        english.work(),
                        english.output(),
                        english.onExit(),
                        Language.JA);

        Path release = release(japanese, id(draft)).folder().orElseThrow();

        assertThat(release.resolve("review/review.csv"))
                .hasSameBinaryContentAs(draft.resolve("review/review.csv"));
        assertThat(RunSummary.read(release).path("language").asText()).isEqualTo("en");
        assertThat(Files.readString(release.resolve("run-summary.txt"))).doesNotContain("フィルター");
    }

    @Test
    void what_cannot_be_released_is_told() throws IOException {
        refused("output", "20200101T000000Z-00000000", "DS-2870");
        Path draft = run("output");
        Path release = release("output", "latest").folder().orElseThrow();

        refused("output", id(draft), "DS-2872");
        refused("output", id(release), "DS-2871");
        correct();
        Path later = run("output");
        Files.writeString(corrections, HEADER);
        refused("output", id(later), "DS-2873");
        correct();
        Files.writeString(later.resolve("review/outcomes.csv"), "0");
        refused("output", id(later), "DS-7916");

        assertThat(trail("output"))
                .extracting(line -> line.entry().path("outcome").asText())
                .containsSubsequence("published", "refused", "refused", "published", "refused");
        assertThat(trail("output")).allMatch(AuditLine::isIntact);
    }

    @Test
    void a_draft_is_named_by_the_beginning_of_its_id_like_everywhere() throws IOException {
        Path draft = run("output");
        refused("output", " ", "DS-2870");

        Path release = release("output", id(draft).substring(0, 22)).folder().orElseThrow();

        assertThat(RunSummary.read(release).path("released_from").asText()).isEqualTo(id(draft));
        refused("output", "20", "DS-2831");
    }
}
