package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.read.RosterReader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands at a roster or an input, and which rounds it is asked of. */
class SourceKeysTest {

    private static final String HEAD = "campaign: sample-2026\ntime-zone: Asia/Tokyo\nrounds:\n";

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void makeAFolder() {
        folder = new JobFolder(root);
    }

    private JobFolder columns(String roster, String input) {
        return folder.job(
                HEAD
                        + "  - round: 1\n    payload: link\n"
                        + "    roster: {file: ../input/roster.csv, columns: {"
                        + roster
                        + "}}\n    inputs:\n      - {file: ../input/access.log, "
                        + input
                        + "}\n");
    }

    @Test
    void a_column_that_no_reader_knows_is_told_with_the_nearest() {
        columns("emial: A, departmnt: B", "format: gophish-events, columns: {mesage: C}");

        assertThat(folder.refusal())
                .containsExactly(
                        "jobs/drill.yaml:6: emial: there is no such key. Did you mean email?",
                        "jobs/drill.yaml:6: departmnt: there is no such key. Did you mean department?",
                        "jobs/drill.yaml:8: mesage: there is no such key. Did you mean message?");
    }

    @Test
    void a_column_of_another_format_is_unknown() {
        columns("email: A", "format: gophish-events, columns: {source-ip: C}");

        assertThat(folder.refusal())
                .singleElement()
                .asString()
                .startsWith("jobs/drill.yaml:8: source-ip: there is no such key.")
                .contains("campaign-id, email, time, message, details");
    }

    @Test
    void an_access_log_has_no_columns_to_map() {
        columns("email: A", "format: access-log, columns: {email: C}");

        assertThat(folder.refusal())
                .singleElement()
                .asString()
                .startsWith("jobs/drill.yaml:8: columns: there is no such key.");
    }

    @Test
    void every_name_that_is_accepted_reaches_the_reader() {
        for (String id : new String[] {"id", "recipient-id"}) {
            folder.file("input/roster.csv", "Nummer,Post\n7,h.sato@corp.example\n");
            columns(id + ": Nummer, email: Post", "format: access-log");
            RosterInput roster = folder.read().rounds().get(0).roster();

            var people = RosterReader.read(roster.name(), roster.path(), roster.settings());

            assertThat(people.roster().get(0).key()).as(id).isEqualTo("7");
        }
    }

    @Test
    void a_round_that_is_not_chosen_needs_no_files_but_right_keys() {
        folder.job(
                HEAD
                        + "  - {round: 1, payload: link, roster: ../input/roster.csv,"
                        + " inputs: [{file: ../input/access.log}]}\n"
                        + "  - round: 2\n    payload: link\n    roster: ../input/later.csv\n"
                        + "    inputs:\n      - {file: ../input/later.log}\n");

        assertThat(folder.options(false, 1).read().rounds()).hasSize(1);
        assertThat(folder.options(false).refusal()).hasSize(2);

        folder.job(
                HEAD
                        + "  - {round: 1, payload: link, roster: ../input/roster.csv,"
                        + " inputs: [{file: ../input/access.log}]}\n"
                        + "  - round: 2\n    payload: link\n    roster: ../input/later.csv\n"
                        + "    inputs:\n      - {file: ../input/later.log, fromat: access-log}\n");

        assertThat(folder.options(false, 1).refusal())
                .containsExactly(
                        "jobs/drill.yaml:9: fromat: there is no such key. Did you mean format?");
    }
}
