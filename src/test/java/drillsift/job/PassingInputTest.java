package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came in by a pipe names people: a killed command does not leave it for long. */
class PassingInputTest {

    private static final String NO_PROCESS = "-999999999-";

    @TempDir private Path folder;

    private Path left(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "a@corp.example");
    }

    @Test
    void the_next_command_removes_what_a_killed_one_has_left() throws IOException {
        Path mine = PassingInput.placeIn(folder);
        Files.writeString(mine, "at work");
        String own = "-" + ProcessHandle.current().pid() + "-";
        String name = mine.getFileName().toString();
        List<Path> gone =
                List.of(
                        left(name.replace(own, NO_PROCESS)),
                        left(name.replace(own, NO_PROCESS) + ".coming"));
        List<Path> kept =
                List.of(
                        mine,
                        left(name.replaceFirst("-[0-9]+-[0-9]+-", "-1" + NO_PROCESS)),
                        left(name.replace(own, NO_PROCESS).replaceFirst("-[0-9a-f]+-", "-bad-")),
                        left("drillsift-notes.input"));

        Path next = PassingInput.placeIn(folder);
        assertThat(gone).allSatisfy(file -> assertThat(file).exists());
        assertThat(next).doesNotExist();
        PassingInput.stream(next).close();

        assertThat(next).isNotEqualTo(mine).exists();
        assertThat(gone).allSatisfy(file -> assertThat(file).doesNotExist());
        assertThat(kept).allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void what_others_laid_there_under_such_a_name_stops_nobody() throws IOException {
        Path mine = PassingInput.placeIn(folder);
        String own = "-" + ProcessHandle.current().pid() + "-";
        String name = mine.getFileName().toString().replace(own, NO_PROCESS);
        Path full = Files.createDirectory(folder.resolve(name));
        Files.writeString(full.resolve("a"), "a");
        Path link = folder.resolve(name + ".coming");
        Files.createSymbolicLink(link, Files.writeString(folder.resolve("target"), "a"));

        Path next = PassingInput.placeIn(folder);
        PassingInput.stream(next).close();

        assertThat(next).exists();
        assertThat(full).isNotEmptyDirectory();
        assertThat(link).isSymbolicLink();
    }
}
