package drillsift.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import drillsift.message.Language;
import drillsift.message.Messages;
import drillsift.message.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangedFilesTest {

    private static final SourceSettings AUTO = SourceSettings.in(ZoneId.of("Asia/Tokyo"));
    private static final String EVENTS =
            "kind,occurred_at,email\nCLICKED,2026-10-05T00:00:00Z,a@corp.example\n";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"events.csv.part", "events.csv.TMP", "events.csv.crdownload"})
    void refuses_a_file_that_is_still_being_written_by_its_name(String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), EVENTS);

        assertThat(refusal(file))
                .isEqualTo(
                        "in.csv: By its name this file is still being written. Wait until it is"
                                + " complete and has its own name.");
    }

    @Test
    void notices_a_file_that_grew_was_rewritten_or_went_away() throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), EVENTS);
        FileStamp stamp = FileStamp.of(file);
        stamp.refuseChange("in.csv", file);

        Files.writeString(file, "x", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> stamp.refuseChange("in.csv", file))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        e ->
                                assertThat(text(e))
                                        .isEqualTo(
                                                "in.csv: The file changed while it was read (67"
                                                        + " bytes before, 68 after). Wait until it is"
                                                        + " complete, then run again."));
        Files.writeString(file, EVENTS.replace('a', 'b'));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        assertThatThrownBy(() -> stamp.refuseChange("in.csv", file))
                .isInstanceOf(RefusedException.class);
        Files.delete(file);
        assertThatThrownBy(() -> stamp.refuseChange("in.csv", file))
                .isInstanceOf(RefusedException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <!DOCTYPE html><title>Sign in</title> | HTML
                    <?xml version="1.0"?><a/>              | XML
                    {\\rtf1 text}                          | RTF
                    """)
    void names_what_a_foreign_file_is(String start, String what) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "\uFEFF" + start + "\n");

        assertThat(refusal(file))
                .isEqualTo(
                        "in.csv: This is "
                                + what
                                + ", not a text export. Export it as CSV or as a log.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":1,\"results\":[]}", "[{\"no\":1}]"})
    void json_that_no_format_knows_is_told_with_its_names(String start) throws IOException {
        Path file = Files.writeString(folder.resolve("events.csv"), "\uFEFF" + start + "\n");

        assertThat(refusal(file)).startsWith("in.csv:1: No known format has these names: [");
    }

    @Test
    void a_csv_that_is_json_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), "[{\"no\":1}]");
        SourceSettings csv = AUTO.as(drillsift.event.InputFormat.GOPHISH_EVENTS);

        assertThatThrownBy(() -> SourceSurvey.survey("in.csv", file, csv))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(text(refused))
                                        .startsWith("in.csv: This is JSON, not a text export."));
    }

    @Test
    void a_file_without_header_shows_nothing_of_its_first_record() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("events.csv"),
                        "7,a@corp.example,2026-10-05T00:00:00Z,Submitted Data,"
                                + "\"{\"\"payload\"\":{\"\"password\"\":[\"\"CANARY\"\"]}}\"\n");

        assertThat(refusal(file))
                .startsWith("in.csv:1: No known format has these columns: [7, ***, ")
                .doesNotContain("CANARY", "a@");
    }

    private static String refusal(Path file) {
        try {
            SourceSurvey.survey("in.csv", file, AUTO);
            return "";
        } catch (RefusedException e) {
            return text(e);
        }
    }

    private static String text(RefusedException refused) {
        return new Messages(Language.EN).text(refused.problems().get(0));
    }
}
