package drillsift.job.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs that mean more than one file. */
class FilePatternTest {

    @TempDir private Path root;
    private JobFolder folder;

    @BeforeEach
    void makeLogs() {
        folder = new JobFolder(root);
        for (String name : List.of("b/access.log.1", "b/access.log", "a/access.log", "a/.hidden")) {
            folder.file("input/logs/" + name, "");
        }
    }

    private List<String> inputs(String entry) {
        folder.job(
                """
                campaign: sample-2026
                time-zone: Asia/Tokyo
                rounds:
                  - round: 1
                    payload: link
                    roster: ../input/roster.csv
                    inputs:
                      - {%s}
                """
                        .formatted(entry));
        return folder.read().rounds().get(0).inputs().stream().map(Input::name).toList();
    }

    @Test
    void a_pattern_means_the_files_that_fit_and_a_folder_those_in_it() {
        assertThat(inputs("file: ../input/logs/*/access.log*"))
                .containsExactly(
                        "../input/logs/a/access.log",
                        "../input/logs/b/access.log",
                        "../input/logs/b/access.log.1");
        assertThat(inputs("file: '../input/logs/b/access.log.?'"))
                .containsExactly("../input/logs/b/access.log.1");
        assertThat(inputs("file: ../input/logs/a/")).containsExactly("../input/logs/a/access.log");
        assertThat(inputs("file: ../input/logs/b")).hasSize(2);
    }

    @Test
    void a_pattern_that_nothing_fits_is_told() {
        folder.job("");
        assertThat(refusalOf("file: ../input/logs/*.csv"))
                .containsExactly(
                        "jobs/drill.yaml:8: file: no file fits \"../input/logs/*.csv\". Correct the"
                                + " path, or put the files there. [DS-3060]");
    }

    private List<String> refusalOf(String entry) {
        try {
            return inputs(entry);
        } catch (drillsift.message.RefusedException e) {
            return e.problems().stream()
                    .map(
                            problem ->
                                    folder.texts(drillsift.message.Language.EN, List.of(problem))
                                                    .get(0)
                                            + " ["
                                            + problem.code().id()
                                            + "]")
                    .toList();
        }
    }

    @Test
    void a_part_with_a_star_means_the_members_that_fit() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (String name : List.of("recipients.csv", "events/春.csv", "events/秋.csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
            }
        }
        folder.file("input/export.zip", bytes.toByteArray());

        assertThat(inputs("file: ../input/export.zip, part: 'events/*'"))
                .containsExactly(
                        "../input/export.zip!events/春.csv", "../input/export.zip!events/秋.csv");
        assertThat(inputs("file: ../input/export.zip, part: recipients.csv"))
                .containsExactly("../input/export.zip!recipients.csv");
        assertThat(inputs("file: ../input/export.zip, part: 'none*'"))
                .containsExactly("../input/export.zip!none*");
    }
}
