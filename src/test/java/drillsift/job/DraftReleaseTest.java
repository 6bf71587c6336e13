package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import drillsift.message.RefusedException;
import drillsift.store.PublishFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release holds what its draft held, no more and no less. */
class DraftReleaseTest {

    private static final Map<String, String> DRAFT =
            Map.of(
                    "run-summary.json", "{}",
                    "review/accepted-disclosure.txt", "DS-4003  Round 1: ...",
                    "review/outcomes.csv", "1,2",
                    "anonymous/data/rates.csv", "3",
                    "anonymous/executive.ja.pdf", "marked");

    @TempDir private Path output;

    private PublishFolder folder(String run, Map<String, String> files) {
        PublishFolder folder = PublishFolder.prepare(output, "spring", run);
        files.forEach((name, text) -> folder.write(name, text.getBytes(StandardCharsets.UTF_8)));
        return folder;
    }

    private DraftRelease draft() {
        PublishFolder folder = folder("d1", DRAFT);
        folder.seal();
        folder.publish();
        return new DraftRelease(
                new RunHistory.Published(folder.published(), RunSummary.newObject()),
                new ReleaseOrder("d1", "A. Officer", Optional.empty()));
    }

    private static Map<String, String> with(String file, String text) {
        Map<String, String> files = new java.util.TreeMap<>(DRAFT);
        files.remove("run-summary.json"); // written behind the comparison, as is the next
        files.remove("review/accepted-disclosure.txt");
        if (text.isEmpty()) {
            files.remove(file);
        } else {
            files.put(file, text);
        }
        return files;
    }

    @Test
    void the_same_tables_and_pages_are_a_release() {
        DraftRelease draft = draft();
        PublishFolder same = folder("r1", with("anonymous/executive.ja.pdf", "without a mark"));
        assertThatCode(() -> draft.refuseOtherFigures(same)).doesNotThrowAnyException();
    }

    @Test
    void rows_of_corrections_that_mean_nothing_leave_a_draft_what_it_is() {
        DraftRelease draft = draft();
        String copy = "review/filter-set/corrections.csv";
        PublishFolder same = folder("r2", with(copy, "a row and its withdrawal"));
        assertThatCode(() -> draft.refuseOtherFigures(same)).doesNotThrowAnyException();
    }

    @Test
    void another_table_one_more_or_one_less_is_refused() throws IOException {
        DraftRelease draft = draft();
        for (String[] change :
                List.of(
                        new String[] {"review/outcomes.csv", "other"},
                        new String[] {"review/more.csv", "new"},
                        new String[] {"anonymous/data/rates.csv", ""},
                        new String[] {"anonymous/executive.ja.pdf", ""})) {
            PublishFolder other = folder("r" + change[0].hashCode(), with(change[0], change[1]));
            RefusedException refused =
                    catchThrowableOfType(
                            RefusedException.class, () -> draft.refuseOtherFigures(other));
            assertThat(refused.problems().get(0).code().id()).isEqualTo("DS-2875");
            assertThat(refused.problems().get(0).arguments()).containsExactly("d1", change[0]);
        }
    }
}
