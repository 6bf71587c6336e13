package drillsift.store;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.store.PublishFolder.Printed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what of a published run. */
class PublishFolderTest {

    private static final String PERSON = "named/individual/s.mori.ja.pdf";

    @TempDir private Path output;

    /** Of the manifest, once the run is published with these pages. */
    private String rights(String page, Optional<String> plainSha256) throws IOException {
        PublishFolder folder = PublishFolder.prepare(output, "spring", "r1");
        folder.write("run-summary.json", new byte[] {'{', '}'});
        folder.write("named/index.csv", new byte[] {'f'});
        folder.write(page, new byte[] {'p'}, Optional.of(new Printed("0123", 1, plainSha256)));
        folder.seal();
        folder.publish();
        return PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.published().resolve("manifest.json")));
    }

    @Test
    void hashes_of_named_pages_without_a_password_are_closed_to_others() throws IOException {
        assertThat(rights(PERSON, Optional.empty())).isEqualTo("rw-------");
    }

    @Test
    void hashes_of_pages_that_a_password_closes_are_open() throws IOException {
        assertThat(rights(PERSON, Optional.of("4567"))).isEqualTo("rw-r--r--");
    }

    @Test
    void hashes_of_anonymous_pages_are_open() throws IOException {
        assertThat(rights("anonymous/executive.ja.pdf", Optional.empty())).isEqualTo("rw-r--r--");
    }

    @Test
    void the_manifest_names_files_that_were_on_disk_before() throws IOException {
        PublishFolder folder = PublishFolder.prepare(output, "spring", "r1");
        folder.write("review/first.csv", new byte[] {'1'});
        folder.finish("review/first.csv");
        folder.write("review/second.csv", new byte[] {'2'});
        folder.seal();

        String manifest = Files.readString(folder.hidden().resolve("manifest.json"));
        assertThat(manifest)
                .containsSubsequence(
                        "review/first.csv",
                        Sha256.of(new byte[] {'1'}),
                        "review/second.csv",
                        Sha256.of(new byte[] {'2'}));
    }
}
