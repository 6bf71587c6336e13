package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.read.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is looked into in a folder, and what is told of the rest. */
class FoundFolderTest {

    @TempDir private Path folder;

    private void write(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name + "\n");
    }

    @Test
    void a_hidden_folder_is_told_once_and_our_own_not_at_all() throws IOException {
        write("notes.txt");
        write(".git/HEAD");
        write(".git/objects/ab/cdef");
        write("web/.cache/a.csv");
        write("web/.b.csv");
        write("work/events.csv");
        write("jobs/.git/HEAD");
        Files.createSymbolicLink(folder.resolve("gone.csv"), folder.resolve("nowhere.csv"));

        FoundFolder found =
                FoundFolder.of(folder, new Inspector(SourceSettings.in(ZoneId.of("Asia/Tokyo"))));

        assertThat(found.unseen())
                .isEqualTo(
                        Map.of(".git/", "hidden", "web/.cache/", "hidden", "web/.b.csv", "hidden"));
        assertThat(found.others()).extracting(Inspection::name).containsExactly("notes.txt");
    }
}
