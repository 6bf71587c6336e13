package drillsift.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeFilesTest {

    @TempDir private Path folder;

    @Test
    void a_file_that_cannot_take_its_place_leaves_nothing_beside_it() throws IOException {
        Path taken = Files.createDirectories(folder.resolve("taken/by-a-folder")).getParent();

        assertThatThrownBy(() -> SafeFiles.write(taken, "names".getBytes(UTF_8)))
                .isInstanceOf(IOException.class);

        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(taken);
        }
    }
}
