package drillsift.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.event.InputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What docs/formats.md promises to whoever adds a format. */
class FormatPlacesTest {

    private static final Path MAIN = Path.of("src/main/java/drillsift");

    /** The worked example of the docs: its line, its headers, the name of its class. */
    @Test
    void a_format_stands_in_its_registration_its_headers_and_its_parser_alone() throws IOException {
        TreeSet<String> places = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                if (text.contains(InputFormat.REPORT_LIST.name()) || text.contains("ReportList(")) {
                    places.add(file.getFileName().toString());
                }
            }
        }
        assertThat(places)
                .containsExactly(
                        "BlockParsers.java",
                        "InputFormat.java",
                        "KnownColumns.java",
                        "ReportList.java");
    }

    @ParameterizedTest
    @EnumSource
    void each_format_has_pairs_and_a_chapter(InputFormat format) throws IOException {
        assertThat(FormatPairsTest.FORMATS.resolve(format.key())).isDirectory();
        assertThat(Files.readAllLines(Path.of("docs/formats.md")))
                .contains("## `" + format.key() + "`");
    }

    @Test
    void the_files_that_the_docs_name_are_there() {
        for (String file :
                List.of(
                        "event/InputFormat.java",
                        "read/KnownColumns.java",
                        "normalize/ReportList.java")) {
            assertThat(MAIN.resolve(file)).isRegularFile();
        }
    }
}
