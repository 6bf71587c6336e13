package drillsift.report;

import static org.assertj.core.api.Assertions.assertThat;

import drillsift.message.Language;
import drillsift.report.preview.SampleDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every picture of the documentation is drawn by {@link RenderPictures}, and is shown. */
class PicturesDocsTest {

    private static final Path DRAWN = Path.of("docs/pictures/reports");
    private static final Pattern SHOWN = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");

    @Test
    void every_picture_is_a_page_of_a_document_that_the_command_draws() throws IOException {
        String keys =
                Stream.of(SampleDocument.values())
                        .map(SampleDocument::key)
                        .collect(Collectors.joining("|"));
        String tags =
                Stream.of(Language.values()).map(Language::tag).collect(Collectors.joining("|"));
        Pattern name = Pattern.compile("(" + keys + ")\\.(" + tags + ")-\\d+\\.png");

        assertThat(pictures())
                .isNotEmpty()
                .allMatch(picture -> picture.getParent().equals(DRAWN))
                .allMatch(picture -> name.matcher(picture.getFileName().toString()).matches());
    }

    @Test
    void every_picture_is_shown_and_every_one_that_is_shown_is_there() throws IOException {
        Set<Path> shown = new TreeSet<>();
        for (Path page : pages()) {
            Path folder = page.toAbsolutePath().getParent();
            Matcher matcher = SHOWN.matcher(Files.readString(page));
            while (matcher.find()) {
                Path picture = folder.resolve(matcher.group(1)).normalize();
                shown.add(Path.of("").toAbsolutePath().relativize(picture));
            }
        }

        assertThat(shown).containsExactlyInAnyOrderElementsOf(pictures());
    }

    private static List<Path> pictures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("docs/pictures"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Path> pages() {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("README.ja.md")));
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }
}
