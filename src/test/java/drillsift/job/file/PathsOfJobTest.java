package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What paths in a job file may lead to, and how they are shown. */
class PathsOfJobTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void plain_job() {
        folder = new JobFolder(root.toAbsolutePath());
    }

    @Test
    void refuses_paths_and_links_that_lead_out_of_the_folder_above() throws IOException {
        Path outside = Files.createTempFile("drillsift", ".csv");
        try {
            Files.createSymbolicLink(folder.path("input/link.csv"), outside);
            Files.createSymbolicLink(folder.path("input/link2.csv"), outside);
            folder.job(
                    """
                    campaign: sample-2026
                    time-zone: Asia/Tokyo
                    rounds:
                      - round: 1
                        payload: link
                        roster: ../input/link.csv
                        inputs:
                          - {file: ../../../etc/passwd}
                          - {file: ../input}
                    """);
            String above = root.toRealPath().toString();

            assertThat(folder.refused().problems())
                    .extracting(problem -> problem.code().id(), problem -> problem.arguments())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(
                                    "DS-2028", List.of("roster", "../input/link.csv", above)),
                            org.assertj.core.groups.Tuple.tuple(
                                    "DS-2028", List.of("file", "../../../etc/passwd", above)),
                            org.assertj.core.groups.Tuple.tuple(
                                    "DS-2028", List.of("file", "../input/link.csv", above)));
            assertThat(folder.options(true).read().rounds().get(0).inputs())
                    .extracting(Input::name)
                    .containsExactly(
                            "../../../etc/passwd",
                            "../input/access.log",
                            "../input/link.csv",
                            "../input/link2.csv",
                            "../input/roster.csv");
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void warns_when_a_round_names_a_file_twice() {
        folder.with("      - {file: ../jobs/../input/access.log}\n");

        assertThat(folder.warnings())
                .containsExactly(
                        "jobs/drill.yaml:9: inputs: \"../jobs/../input/access.log\" is named here"
                                + " and already in line 8; it is counted once. Remove one of the"
                                + " two.");
    }

    @Test
    void escapes_what_would_steer_a_terminal() {
        folder.job("campaign: \"a\\e[31mb\"\ntime-zone: Asia/Tokyo\n");

        assertThat(folder.refusal())
                .contains(
                        "jobs/drill.yaml:1: campaign: \"a\\u001b[31mb\" cannot be a folder name"
                                + " everywhere. Use letters, digits, hyphen, underscore and dot,"
                                + " for example sample-2026.");
    }
}
