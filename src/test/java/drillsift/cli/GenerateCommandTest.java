package drillsift.cli;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateCommandTest {

    @TempDir private Path folder;
    private final Session session = new Session(Map.of());

    @Test
    void makes_a_campaign_that_passes_its_own_check() {
        Path made = folder.resolve("made up");

        Exit exit = session.run("generate", made.toString(), "--people", "30", "--lines", "500");

        assertThat(exit).as(session.rawErr()).isEqualTo(Exit.OK);
        assertThat(session.out()).containsExactly(made.toString());
        assertThat(session.run("check", made.resolve("jobs/job.yaml").toString()))
                .as(session.rawErr())
                .isEqualTo(Exit.OK);
    }

    @Test
    void a_single_person_is_a_campaign_as_well() {
        String[] smallest = {"--people", "1", "--rounds", "1", "--lines", "0"};
        Path made = folder.resolve("one");
        String[] arguments =
                java.util.stream.Stream.concat(
                                java.util.stream.Stream.of("generate", made.toString()),
                                java.util.stream.Stream.of(smallest))
                        .toArray(String[]::new);

        assertThat(session.run(arguments)).as(session.rawErr()).isEqualTo(Exit.OK);
    }

    @Test
    void never_mixes_with_what_is_there() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(session.run("generate", folder.toString())).isEqualTo(Exit.CONFIG);
        assertThat(session.err())
                .containsExactly(
                        "error: "
                                + folder
                                + " is not empty. Name a new or an empty folder. [DS-2520]",
                        "DRILLSIFT exit=2 code=DS-2520");
        assertThat(folder).isDirectoryContaining("glob:**mine.txt").isNotEmptyDirectory();
    }

    @Test
    void a_file_in_the_place_of_a_folder_is_told_as_such() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(session.run("generate", file.toString())).isEqualTo(Exit.CONFIG);
        assertThat(session.err())
                .first()
                .isEqualTo(
                        "error: "
                                + file
                                + " is a file, not a folder. Name a new or an empty folder."
                                + " [DS-2519]");
    }

    @Test
    void what_the_system_refuses_is_no_bug() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(session.run("generate", file.resolve("inside").toString()))
                .isEqualTo(Exit.ENVIRONMENT);
        assertThat(session.err()).last().isEqualTo("DRILLSIFT exit=7 code=DS-7905");
    }
}
