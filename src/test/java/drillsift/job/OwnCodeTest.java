package drillsift.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnCodeTest {

    private static final String CLASS = "drillsift/job/OwnCode.class";

    @TempDir private Path folder;

    @Test
    void the_program_is_named_by_its_version_and_its_code() {
        assertThat(OwnCode.CHECKSUM).matches("[0-9a-f]{12}").isNotEqualTo(ofNothing());
        assertThat(Version.build()).isEqualTo(Version.text() + "+" + OwnCode.CHECKSUM);
    }

    private static String ofNothing() {
        return Fingerprint.start().hex().substring(0, 12);
    }

    /** A changed colour profile, font set or setting of the printing makes other pages. */
    @Test
    void every_file_of_the_program_is_part_of_it() throws IOException {
        URL self = OwnCode.class.getResource("OwnCode.class");
        Path resources = Path.of("src/main/resources");
        try (Stream<Path> files = Files.walk(resources)) {
            List<String> names =
                    files.filter(Files::isRegularFile)
                            .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                            .toList();
            assertThat(names).contains("color/srgb.icc", "fonts/fonts.xml");
            assertThat(OwnCode.parts(self).keySet()).containsAll(names).contains(CLASS);
        }
    }

    @Test
    void libraries_within_the_jar_are_part_of_it_by_name_and_version() throws IOException {
        Path jar = folder.resolve("drill sift.jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    List.of("BOOT-INF/classes/" + CLASS, "BOOT-INF/lib/a-1.2.jar", "b-3.jar")) {
                zip.putNextEntry(new ZipEntry(name));
            }
        }
        String path = jar.toUri().getRawPath();

        assertThat(OwnCode.libraries("jar:nested:" + path + "/!BOOT-INF/classes/!/" + CLASS))
                .containsExactly("a-1.2.jar");
        assertThat(OwnCode.libraries("jar:file:" + path + "!/BOOT-INF/classes!/" + CLASS))
                .containsExactly("a-1.2.jar");
        assertThat(OwnCode.libraries("file:" + folder + "/classes/" + CLASS)).isEmpty();
    }
}
